package teacherdev.teacher.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.degree.DegreeLevel;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.qualification.MandarinLevel;
import teacherdev.teacher.qualification.QualificationKind;
import teacherdev.teacher.title.rules.TitleLevel;

/** What is known of a teacher that a title may depend on, as of a day. */
record Candidate(
        UUID teacherId,
        String name,
        List<String> path,
        Stage stage,
        DegreeLevel degree,
        TitleLevel title,
        LocalDate qualifiedOn,
        LocalDate appointedOn,
        LocalDate workingSince,
        LocalDate birthDate,
        String setting,
        QualificationKind qualification,
        String qualifiedSubject,
        MandarinLevel mandarin) {

    static Candidate of(Row row) {
        return new Candidate(
                row.id("id"),
                row.text("name"),
                row.texts("path"),
                row.constant("stage", Stage.class),
                row.constant("degree", DegreeLevel.class),
                row.constant("title", TitleLevel.class),
                row.date("qualified_on"),
                row.date("appointed_on"),
                row.date("working_since"),
                row.date("birth_date"),
                row.text("setting"),
                row.constant("qualification", QualificationKind.class),
                row.text("qualified_subject"),
                row.constant("mandarin", MandarinLevel.class));
    }

    /** The facts under the names by which schemes ask for them; a fact that is not known is absent. */
    Map<String, Object> facts(TitleLevel target) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("目标", target == null ? null : target.zh());
        facts.put("学历", degree == null || degree == DegreeLevel.BELOW ? null : degree.zh());
        facts.put("学段", stageName());
        facts.put("现任", title == null ? "无" : title.zh());
        facts.put("取得资格日期", text(qualifiedOn));
        facts.put("聘任日期", text(appointedOn));
        facts.put("参加工作", text(workingSince));
        facts.put("出生日期", text(birthDate));
        facts.put("学校所在地", settingName());
        facts.put("教师资格", qualification == null ? null : qualification.zh());
        facts.put("教师资格学科", qualifiedSubject);
        facts.put("普通话", mandarin == null ? null : mandarin.zh());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /** Whether she had a post on the day; who was nowhere is judged by no school's document. */
    boolean isPlaced() {
        return !path.isEmpty();
    }

    /** The days whose returns can change an answer. */
    List<LocalDate> dates() {
        return java.util.stream.Stream.of(qualifiedOn, appointedOn, workingSince, birthDate)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String stageName() {
        return switch (stage) {
            case KINDERGARTEN -> "幼儿园";
            case PRIMARY, SPECIAL -> "小学";
            case JUNIOR -> "初中";
            case SENIOR, VOCATIONAL -> "高中";
        };
    }

    private String settingName() {
        return switch (setting == null ? "" : setting) {
            case "URBAN" -> "城区";
            case "TOWN" -> "镇区";
            case "VILLAGE" -> "乡村";
            default -> null;
        };
    }
}
