package teacherdev.platform.rules.cases;

import static teacherdev.platform.rules.cases.CaseRun.expects;
import static teacherdev.platform.rules.cases.CaseRun.inputs;
import static teacherdev.platform.rules.cases.CaseRun.number;
import static teacherdev.platform.rules.cases.CaseRun.rows;
import static teacherdev.platform.rules.cases.CaseRun.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import teacherdev.platform.rules.cases.CaseRun.Person;

/** The pay cases in the words of their documents. */
final class PayCases {

    private PayCases() {}

    static CaseRun p01(JsonNode example) {
        Map<String, String> kinds = Map.of(
                "primary CME", "小学主科",
                "primary minor", "小学副科",
                "G7-8 main", "七八年级主科",
                "G9 exam main", "九年级中考主科",
                "G7-9 music/PE/art", "七至九年级音体美",
                "G9 PE", "九年级体育");
        CaseRun run = new CaseRun().expectScheme("发放总额", example.get("total"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            person.inputs().put("课型", word(kinds, row.get("subject_class")));
            inputs(person, row, "lessons", "课时", "self_study", "自习辅导", "class_sizes", "班额");
            inputs(person, row, "cross_prep_lessons", "跨头课时", "safety_lapses", "安全失误", "accidents", "安全事故");
            inputs(person, row, "months_served", "服务月数", "stars", "星级");
            inputs(person, row.path("homeroom"), "hr", "班主任学生数", "civil", "文明班", "phone", "家校联系");
            expects(person, row, "extra_lessons_from_size", "大班额课时", "lesson_pay", "课时费", "homeroom_pay", "班主任费");
            expects(person, row, "safety", "安全", "seniority", "工龄", "star_pay", "星级津贴", "total", "合计");
        }
        return run;
    }

    static CaseRun p02(JsonNode example) {
        CaseRun run = new CaseRun()
                .schemeInput("班级数", 6)
                .schemeInput("月数", 4)
                .expectScheme("资金池", example.get("named_pool"))
                .expectScheme("应发合计", example.get("sum_of_claims"))
                .expectScheme("超出", example.get("excess"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("cls"));
            inputs(person, row, "boarders", "住宿生", "day_pupils", "走读生", "merit_times", "流动红旗", "contests", "竞赛名次");
            expects(person, row, "monthly", "月津贴", "term_4_months", "学期津贴");
            expects(person, example.get("if_scaled_to_pool"), person.id(), "按池缩减");
        }
        return run;
    }

    static CaseRun p03(JsonNode example) {
        CaseRun run =
                new CaseRun().expectScheme("管理资金", example.get("pool")).expectScheme("发放总额", example.get("total"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            person.inputs().put("学段", word(Map.of("junior", "初中", "senior", "高中"), row.get("stage")));
            inputs(person, row, "pupils", "学生数", "boarding_class", "寄宿班", "missed_presence", "缺岗");
            inputs(person, row, "years_as_homeroom_here", "本校班主任年数", "score", "考核分");
            expects(person, row, "duty", "职责", "management", "管理", "presence", "到岗", "special", "长期任职");
            expects(person, row, "oversize", "大班额", "boarding", "寄宿", "total", "合计");
        }
        return run;
    }

    static CaseRun p07(JsonNode example) {
        CaseRun run = new CaseRun()
                .expectScheme("资金池", example.get("pool"))
                .expectScheme("列支合计", example.get("fixed"))
                .expectScheme("积分资金", example.get("residual"))
                .expectScheme("发放总额", example.get("total"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            person.inputs().put("职称组", word(Map.of("mid", "中级", "jun", "初级"), row.get("title_group")));
            inputs(person, row, "homeroom_pupils", "班级学生数", "lessons_vs_required", "课时增减", "points", "积分");
            expects(person, row, "homeroom", "班主任费", "lesson", "课时费", "points_part", "积分奖", "total", "合计");
        }
        return run;
    }

    /** The pool that the source itself computes: 11 of the middle and 2 of the junior group. */
    static CaseRun p07Source(JsonNode example) {
        CaseRun run = new CaseRun().expectScheme("资金池", example.at("/source_check/11*394.8+2*359.1"));
        for (int i = 0; i < 13; i++) {
            run.people.add(new Person(
                    "S" + i,
                    Map.of("职称组", i < 11 ? "中级" : "初级", "课时增减", BigDecimal.ZERO, "积分", BigDecimal.ONE),
                    Map.of()));
        }
        return run;
    }

    static CaseRun p08(JsonNode example) {
        CaseRun run = new CaseRun().expectScheme("资金池", example.get("pool"));
        for (int i = 0; i < example.get("scores").size(); i++) {
            Person person = new Person(
                    "T" + (i + 1),
                    Map.of("得分", number(example.get("scores").get(i))),
                    Map.of("所得", example.get("amounts").get(i).asText()));
            run.people.add(person);
        }
        return run;
    }

    static CaseRun p09(JsonNode example) {
        CaseRun run = new CaseRun()
                .expectScheme("标准合计", example.get("sum_entitlements"))
                .expectScheme("实发合计", example.get("sum_paid"))
                .expectScheme("结余", example.get("unspent"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            inputs(person, row, "entitlement", "应发标准", "attendance_ability", "能力出勤", "diligence", "勤");
            inputs(person, row, "result_tier", "成绩档", "dropouts", "流失学生", "duty_bonus", "值日加分");
            expects(person, row, "score", "得分", "pay", "实发");
        }
        return run;
    }

    static CaseRun p14(JsonNode example) {
        Map<String, String> kinds = Map.of(
                "theory", "理论",
                "integrated", "一体化",
                "practice in school", "校内实践",
                "outside, in the factory day and night", "校外全天",
                "outside, daytime", "校外白天",
                "marking internship reports", "实习报告");
        CaseRun run = new CaseRun().expectScheme("合计", example.get("total"));
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            person.inputs().put("类型", word(kinds, row.get("kind")));
            inputs(person, row, "quantity", "数量", "class_size", "班级人数", "combined", "合班");
            expects(person, row, "standard_periods", "标准课时");
        }
        return run;
    }

    static CaseRun p15(JsonNode example) {
        Map<String, String> grades =
                Map.of("excellent", "优秀", "qualified", "合格", "basically qualified", "基本合格", "unqualified", "不合格");
        CaseRun run = new CaseRun()
                .schemeInput("奖励资金", number(example.get("pool")))
                .expectScheme("平均", example.get("average"))
                .expectScheme("按倍数合计", example.get("raw_sum"))
                .expectScheme("与资金差额", example.get("difference_to_pool"));
        example.get("grades").properties().forEach(grade -> {
            Person person =
                    new Person(grade.getKey(), new java.util.LinkedHashMap<>(), new java.util.LinkedHashMap<>());
            run.people.add(person);
            person.inputs().put("等次", word(grades, grade.getValue()));
            expects(person, example.get("raw"), person.id(), "按倍数");
            expects(person, example.get("scaled"), person.id(), "按池缩放");
            person.expect().put("发放基础性", !grade.getValue().asText().equals("unqualified"));
        });
        return run;
    }

    static CaseRun p21(JsonNode example) {
        CaseRun run = new CaseRun().schemeInput("奖金池", 30_000);
        for (JsonNode row : rows(example.get("rows"))) {
            Person person = run.person(row.get("staff"));
            JsonNode data = row.get("data");
            inputs(person, data, "full", "满工作量", "editor_or_mentor", "编辑或青蓝导师", "elective", "选修课", "club", "社团");
            inputs(person, data, "tutor", "导师", "sub", "代课", "surveys", "满意度达标次数", "absent", "缺勤", "graduating", "毕业班");
            post(person, data);
            project(person, data);
            expects(person, row, "base", "基础分", "part_time", "兼职分", "reward", "奖励分", "points", "总分");
            expects(person, row, "money_if_pool_30000", "奖金");
        }
        return run;
    }

    private static void post(Person person, JsonNode data) {
        if (data.path("director").asBoolean()) {
            person.inputs().put("职务", "主任");
        } else if (data.path("leader").asBoolean()) {
            person.inputs().put("职务", "校领导");
        } else if (data.has("section")) {
            person.inputs().put("职务", word(Map.of("head", "学科组长", "prep", "备课组长"), data.get("section")));
        }
        if (data.has("union")) {
            person.inputs().put("工会", word(Map.of("group", "组长", "member", "委员"), data.get("union")));
        }
    }

    private static void project(Person person, JsonNode data) {
        if (data.has("project")) {
            String project = data.get("project").asText();
            person.inputs().put("课题级别", project.startsWith("city") ? "市级以上" : "校级");
            person.inputs().put("课题角色", project.endsWith("host") ? "主持" : "其他成员");
        }
        if (data.has("paper")) {
            person.inputs().put("论文", word(Map.of("national", "国家级", "school", "校级"), data.get("paper")));
        }
    }
}
