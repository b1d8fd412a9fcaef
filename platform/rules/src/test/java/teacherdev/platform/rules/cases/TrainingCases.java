package teacherdev.platform.rules.cases;

import static teacherdev.platform.rules.cases.CaseRun.expects;
import static teacherdev.platform.rules.cases.CaseRun.plain;
import static teacherdev.platform.rules.cases.CaseRun.rows;
import static teacherdev.platform.rules.cases.CaseRun.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.cases.CaseRun.Person;

/** The training and mentorship cases in the words of their documents. */
final class TrainingCases {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("training", "培训"),
            Map.entry("training days", "培训天数"),
            Map.entry("lecture days", "讲座天数"),
            Map.entry("skill", "技能等级"),
            Map.entry("degree", "第二学历"),
            Map.entry("listen", "听公开课"),
            Map.entry("give", "上公开课"),
            Map.entry("topic", "课题"),
            Map.entry("school", "校本研修"),
            Map.entry("paper", "论文"),
            Map.entry("book", "著作"));
    private static final Map<String, String> LEVELS = Map.of(
            "national",
            "国家",
            "province",
            "省",
            "city",
            "市",
            "county",
            "县",
            "area",
            "片区",
            "school",
            "校",
            "B",
            "B级",
            "C",
            "C级",
            "D",
            "D级");
    private static final Map<String, String> FIELDS = Map.of(
            "hours",
            "学时",
            "days",
            "天数",
            "passed",
            "通过",
            "terms",
            "学期",
            "ok",
            "通过科目",
            "fail",
            "未过科目",
            "thousand",
            "千字",
            "own",
            "独著");

    private TrainingCases() {}

    static CaseRun c01(JsonNode example) {
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("teacher"));
            person.inputs()
                    .put(
                            "活动",
                            rows(row.get("items")).stream()
                                    .map(TrainingCases::activity)
                                    .toList());
            person.expect().put("总学时", row.get("total_exact").asText());
        }
        return run;
    }

    private static Map<String, Object> activity(JsonNode item) {
        Map<String, Object> activity = new LinkedHashMap<>(Map.of("种类", word(KINDS, item.get("kind"))));
        item.get("data").properties().forEach(field -> {
            switch (field.getKey()) {
                case "level" -> activity.put("级别", word(LEVELS, field.getValue()));
                case "role" -> activity.put("角色", field.getValue().asText().equals("co") ? "参研" : "主研");
                default -> activity.put(FIELDS.get(field.getKey()), plain(field.getValue()));
            }
        });
        return activity;
    }

    static CaseRun c05(JsonNode example) {
        Map<String, String> bonus = Map.of("county", "县", "province", "省", "null", "无");
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("teacher"));
            person.inputs().put("年度", plain(row.get("year")));
            person.inputs()
                    .put(
                            "培训",
                            rows(row.get("items")).stream()
                                    .map(item -> Map.of(
                                            "单位", item.get(0).asText().equals("day") ? "天" : "半天",
                                            "数量", plain(item.get(1)),
                                            "优秀", word(bonus, item.get(2))))
                                    .toList());
            expects(person, row, "raw", "原始学分", "credited", "年度学分");
        }
        return run;
    }

    static CaseRun c06(JsonNode example) {
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("teacher"));
            List<Object> years = new ArrayList<>();
            rows(row.get("credits")).forEach(credits -> years.add(Map.of("年", years.size() + 1, "数", plain(credits))));
            person.inputs().put("学分", years);
            if (!row.get("new_teacher_practice").isNull()) {
                person.inputs().put("试用期", true);
                person.inputs().put("实践", plain(row.get("new_teacher_practice")));
            }
            expects(person, row, "ok", "达标");
        }
        return run;
    }

    static CaseRun m01(JsonNode example) {
        CaseRun run = checklist(
                example,
                Map.of(
                        "plans handed to mentor", "送阅教案",
                        "lessons given to mentor", "请师听课",
                        "lessons observed of mentor", "听师课",
                        "term report", "学期总结"));
        for (int i = 0; i < run.people.size(); i++) {
            Person person = run.people.get(i);
            person.inputs().put("周数", plain(example.at("/mentor_pay_example/weeks")));
            expects(person, example.get("rows").get(i), "mentor_weekly_lessons_credit", "周课时");
            expects(person, example.get("mentor_pay_example"), "credit_lessons", "学期课时", "at_6_yuan", "导师酬金");
        }
        return run;
    }

    static CaseRun m02(JsonNode example) {
        return checklist(
                example,
                Map.of(
                        "mentor observes new lessons", "师傅听新课",
                        "apprentice observes", "徒弟听课",
                        "public lessons of apprentice", "徒弟公开课",
                        "reading notes characters", "读书笔记字数",
                        "report lesson", "汇报课"));
    }

    static CaseRun m04(JsonNode example) {
        return checklist(
                example,
                Map.of(
                        "demonstrations by mentor", "师傅示范课",
                        "mentor observes", "师傅听课",
                        "report lessons", "汇报课",
                        "apprentice observes", "徒弟听课",
                        "summaries", "总结",
                        "plans (one a month, 5)", "教案"));
    }

    private static CaseRun checklist(JsonNode example, Map<String, String> names) {
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("pair"));
            row.get("data")
                    .properties()
                    .forEach(field -> person.inputs().put(names.get(field.getKey()), plain(field.getValue())));
            expects(person, row, "ok", "完成");
        }
        return run;
    }
}
