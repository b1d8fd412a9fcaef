package teacherdev.platform.rules.cases;

import static teacherdev.platform.rules.cases.CaseRun.expects;
import static teacherdev.platform.rules.cases.CaseRun.inputs;
import static teacherdev.platform.rules.cases.CaseRun.plain;
import static teacherdev.platform.rules.cases.CaseRun.rows;
import static teacherdev.platform.rules.cases.CaseRun.word;
import static teacherdev.platform.rules.cases.CaseRun.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.cases.CaseRun.Person;

/** The title cases in the words of their documents. */
final class TitleCases {

    private static final Map<String, String> DEGREES = Map.of(
            "doctor",
            "博士",
            "master",
            "硕士",
            "double bachelor",
            "双学士",
            "bachelor",
            "本科",
            "qualified",
            "合格",
            "college",
            "专科",
            "graduate",
            "研究生");
    private static final Map<String, String> LEVELS =
            Map.of("national", "国家", "province", "省", "city", "市", "county", "县");

    private TitleCases() {}

    static CaseRun t01(JsonNode example) {
        Map<String, String> honours = Map.of(
                "national/provincial/city model worker", "国家级、省级或市劳模",
                "city/county model worker", "市级或县劳模",
                "county", "县级",
                "school", "乡镇校级");
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("applicant"));
            person.inputs().put("学段", word(Map.of("middle", "中学", "primary", "小学幼儿园"), row.get("stage")));
            person.inputs().put("学历", word(DEGREES, row.get("degree")));
            inputs(person, row, "years", "教龄", "weak_or_remote", "偏远薄弱学校", "homeroom_years", "班主任年数");
            inputs(person, row, "moral_excellent", "师德优秀年数", "annual_excellent", "考核优秀年数");
            person.inputs().put("综合荣誉", words(honours, row.get("honours")));
            person.inputs().put("单项荣誉", words(honours, row.get("single_honours")));
            inputs(person, row.get("points"), "teaching_honour", "教学荣誉分");
            expects(person, row.get("points"), "degree", "学历得分", "seniority", "资历", "homeroom", "班主任");
            expects(person, row.get("points"), "assessment", "考核", "general_honour", "荣誉", "teaching_honour", "教学荣誉");
            expects(person, row, "subtotal_6_items", "小计");
        }
        return run;
    }

    static CaseRun t05(JsonNode example) {
        Map<String, String> posts =
                Map.of("homeroom", "班主任", "league/group head/accountant", "团队年级组长会计", "deputy", "副主任", "vice", "副校长");
        Map<String, String> awards = Map.of("national", "国家级", "province", "省级", "city", "市级", "county", "县级");
        CaseRun run = new CaseRun();
        List<String> ranking =
                rows(example.get("ranking")).stream().map(JsonNode::asText).toList();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("applicant"));
            person.inputs().put("学历", word(DEGREES, row.get("education")));
            person.inputs().put("职务", words(posts, row.get("posts")));
            person.inputs().put("获奖", words(awards, row.get("awards")));
            person.inputs()
                    .put("民主测评", word(Map.of("excellent", "优秀", "qualified", "合格", "basic", "基本合格"), row.get("vote")));
            inputs(person, row, "age", "年龄", "teaching", "教龄", "qualified_years", "资格年限", "tenure", "聘任年限");
            inputs(person, row, "school_years", "校龄", "weekly_lessons", "周课时", "cross", "跨科跨级");
            JsonNode points = row.get("points");
            expects(person, points, "age", "年龄分", "teaching", "教龄分", "education", "学历得分", "qualification", "资格分");
            expects(person, points, "tenure", "聘任分", "post", "职务得分", "results", "业绩分", "vote", "测评得分");
            expects(person, points, "school", "校龄分", "workload", "工作量分");
            expects(person, row, "total", "总分");
            person.expect().put("名次", String.valueOf(ranking.indexOf(person.id()) + 1));
        }
        return run;
    }

    /** One run per row: the year of application is the scheme's. */
    static List<CaseRun> t07(JsonNode example) {
        Map<String, String> events = Map.of("basically", "基本合格", "unqualified", "不合格", "forgery", "弄虚作假");
        List<CaseRun> runs = new ArrayList<>();
        for (JsonNode row : rows(example.get("rows"))) {
            CaseRun run = new CaseRun().schemeInput("申报年度", plain(row.get("year")));
            Person person = run.person(row.get("applicant"));
            person.inputs().put("学历", word(DEGREES, row.get("degree")));
            inputs(person, row, "teaching_years", "教龄", "first_grade_years", "一级年限");
            person.inputs()
                    .put(
                            "事件",
                            rows(row.get("events")).stream()
                                    .map(event -> Map.of("类型", word(events, event.get(0)), "年度", plain(event.get(1))))
                                    .toList());
            expects(person, row, "eligible", "可申报");
            runs.add(run);
        }
        return runs;
    }

    static CaseRun t08(JsonNode example) {
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("teacher"));
            inputs(
                    person,
                    row,
                    "rural_total",
                    "乡村累计年限",
                    "rural_cont",
                    "乡村连续年限",
                    "to_retire",
                    "距退休",
                    "now_rural",
                    "现在乡村任教");
            List<String> channels =
                    rows(row.get("channels")).stream().map(JsonNode::asText).toList();
            person.expect().put("高级", channels.contains("senior"));
            person.expect().put("一级", channels.contains("first grade"));
            person.expect().put("一级认定", channels.contains("first grade by confirmation"));
        }
        return run;
    }

    static CaseRun t10(JsonNode example) {
        CaseRun run = new CaseRun();
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("applicant"));
            person.inputs().put("模范", words(LEVELS, row.get("model")));
            if (!row.get("backbone").isNull()) {
                person.inputs().put("骨干", word(LEVELS, row.get("backbone")));
            }
            person.inputs()
                    .put(
                            "竞赛",
                            rows(row.get("skill")).stream()
                                    .map(skill -> Map.of(
                                            "级别", word(LEVELS, skill.get(0)),
                                            "等次", plain(skill.get(1)),
                                            "作品", skill.get(2).asText()))
                                    .toList());
            person.inputs().put("辅导", words(LEVELS, row.get("guidance")));
            Map<String, String> roles = Map.of("first", "第一作者", "host", "主持", "member", "成员");
            person.inputs()
                    .put(
                            "论文课题",
                            rows(row.get("papers")).stream()
                                    .map(paper ->
                                            Map.of("级别", word(LEVELS, paper.get(0)), "角色", word(roles, paper.get(1))))
                                    .toList());
            inputs(person, row, "county_rank", "县名次");
            JsonNode points = row.get("points");
            expects(person, points, "model", "模范得分", "backbone", "骨干得分", "skill", "竞赛得分", "guidance", "辅导得分");
            expects(person, points, "papers", "论文得分", "result", "教学成绩");
            expects(person, row, "total", "总分");
        }
        return run;
    }

    static CaseRun t11(JsonNode example) {
        CaseRun run = new CaseRun();
        List<String> order =
                rows(example.get("order")).stream().map(JsonNode::asText).toList();
        for (JsonNode row : rows(example.get("candidates"))) {
            Person person = run.person(row.get("name"));
            inputs(person, row, "title_years", "任职年限", "teaching", "教龄", "record", "履历分", "results", "业绩分");
            person.expect().put("次序", String.valueOf(order.indexOf(person.id()) + 1));
        }
        return run;
    }
}
