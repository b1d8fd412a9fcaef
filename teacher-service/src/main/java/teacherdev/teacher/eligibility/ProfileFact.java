package teacherdev.teacher.eligibility;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.web.problem.Text;

/** The facts of a person for which documents about titles may ask, by the names under which they ask. */
enum ProfileFact {
    TARGET("目标", "text", Text.of("The title that is applied for", "申报的职称")),
    DEGREE("学历", "text", Text.of("The highest degree; absent below secondary normal school", "最高学历；低于中师时无此项")),
    STAGE("学段", "text", Text.of("幼儿园, 小学 (also special schools), 初中 or 高中", "幼儿园、小学(含特殊教育)、初中、高中")),
    TITLE("现任", "text", Text.of("The latest appointed title; 无 without one", "现任职称，未聘为“无”")),
    QUALIFIED_ON("取得资格日期", "date", Text.of("When the present title was qualified for", "取得现任职称资格的日期")),
    QUALIFIED_YEARS("资格年限", "number", Text.of("Full years since then", "取得资格满几年")),
    APPOINTED_ON("聘任日期", "date", Text.of("When she was appointed to the present title", "现任职称的聘任日期")),
    APPOINTED_YEARS("任职年限", "number", Text.of("Full years since the appointment; 0 without one", "聘任满几年，未聘为 0")),
    WORKING_SINCE("参加工作", "date", Text.of("The first day of the first post", "首次任职的第一天")),
    TEACHING_SINCE(
            "任教起算日",
            "date",
            Text.of("The day less the days in posts at schools, so that gaps do not count", "截止日减去在校任教天数，中断不计")),
    TEACHING_YEARS("教龄", "number", Text.of("Full years since then", "自任教起算日满几年")),
    HERE_SINCE("到校日期", "date", Text.of("Since when her primary post is at this school without a gap", "在现任教学校连续任教起")),
    HERE_YEARS("校龄", "number", Text.of("Full years since then", "在现任教学校满几年")),
    BIRTH_DATE("出生日期", "date", Text.of("The birth date", "出生日期")),
    AGE("年龄", "number", Text.of("Full years of age", "周岁")),
    SETTING("学校所在地", "text", Text.of("城区, 镇区 or 乡村", "城区、镇区、乡村")),
    QUALIFICATION("教师资格", "text", Text.of("The highest teaching qualification held", "最高教师资格种类")),
    QUALIFIED_SUBJECT("教师资格学科", "text", Text.of("Its subject", "教师资格任教学科")),
    MANDARIN("普通话", "text", Text.of("The best Mandarin level, 一级甲等 to 三级乙等", "最好的普通话等级")),
    VILLAGE_DAYS("乡村任教天数", "number", Text.of("Days of primary posts in village schools", "在乡村学校任教天数")),
    WEAK_OR_VILLAGE_DAYS(
            "薄弱或乡村任教天数", "number", Text.of("Days of primary posts in weak or village schools", "在薄弱或乡村学校任教天数")),
    HEAD_TEACHER_DAYS("班主任天数", "number", Text.of("Days as a head teacher; a day counts once", "任班主任天数，同一天只计一次")),
    VILLAGE_YEARS("乡村任教年限", "number", Text.of("The same in full years of 365 days", "以 365 天为一年，折合满几年")),
    WEAK_OR_VILLAGE_YEARS("薄弱或乡村任教年限", "number", Text.of("The same in full years of 365 days", "以 365 天为一年，折合满几年")),
    HEAD_TEACHER_YEARS("班主任年限", "number", Text.of("The same in full years of 365 days", "以 365 天为一年，折合满几年")),
    GRADES(
            "考核",
            Text.of("The final grades of years, one a year, up to the year of the day", "年度考核最终等次，每年一项，至截止日所在年度"),
            "年度:number 等次:text"),
    HONOURS(
            "荣誉",
            Text.of("Her own honours up to the day; 有效: it holds on the day", "至截止日的个人荣誉；有效指当日仍有效"),
            "类别:text 代码:text 级别:text 名称:text 学科:text 骨干:bool 授予日期:date 届满日期:date 有效:bool"),
    BREACHES(
            "师德失范",
            Text.of(
                    "Confirmed breaches of ethics up to the day: code, gravity, year, end of the sanction",
                    "至截止日查实的师德失范：清单代码、程度、年度、处分期满日"),
            "代码:text 程度:text 年度:number 发生日期:date 认定日期:date 处分届满:date 已修复:bool"),
    CYCLE_HOURS("周期学时", "number", Text.of("Hours done in the training cycle of the day", "当前培训周期已完成学时")),
    CYCLE_HOURS_REQUIRED("周期应修学时", "number", Text.of("Hours that the cycle asks for", "当前培训周期应修学时"));

    private final String zh;
    private final String type;
    private final Text meaning;
    private final Map<String, String> fields;

    ProfileFact(String zh, String type, Text meaning) {
        this(zh, type, meaning, Map.of());
    }

    ProfileFact(String zh, Text meaning, String fields) {
        this(zh, "records", meaning, fields(fields));
    }

    ProfileFact(String zh, String type, Text meaning, Map<String, String> fields) {
        this.zh = zh;
        this.type = type;
        this.meaning = meaning;
        this.fields = fields;
    }

    /** The name under which documents ask. */
    String zh() {
        return zh;
    }

    String type() {
        return type;
    }

    Text meaning() {
        return meaning;
    }

    /** The types of the fields, by their names; empty unless the fact has records. */
    Map<String, String> fields() {
        return fields;
    }

    /** What is told of past knowledge: how far somebody is in a training cycle is only known as of now. */
    boolean isForConditions() {
        return this != CYCLE_HOURS && this != CYCLE_HOURS_REQUIRED;
    }

    /** What a person is given points for, in a sheet that her school reads; a case is nothing for it. */
    boolean isForPoints() {
        return this != BREACHES;
    }

    static Optional<ProfileFact> named(String name) {
        return Arrays.stream(values()).filter(fact -> fact.zh.equals(name)).findFirst();
    }

    private static Map<String, String> fields(String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String word : words.split(" ", -1)) {
            List<String> parts = List.of(word.split(":", 2));
            fields.put(parts.getFirst(), parts.getLast());
        }
        return java.util.Collections.unmodifiableMap(fields);
    }
}
