package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import teacherdev.deploy.county.Teacher;

/** What teachers have beside their careers, as rows of the bulk requests: degrees, titles, honours. */
final class SampleParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LEVELS =
            Map.of("SCHOOL", "校级", "COUNTY", "县级", "CITY", "市级", "PROVINCE", "省级");
    private static final Map<String, String> KINDS =
            Map.of("BACKBONE", "骨干教师", "SUBJECT_LEADER", "学科带头人", "FAMOUS_TEACHER", "名教师");

    private SampleParts() {}

    static List<ObjectNode> degrees(List<Teacher> teachers) {
        return rows(
                teachers,
                Teacher::degrees,
                (teacher, degree) -> row(teacher, degree.level())
                        .put("level", degree.level())
                        .put("awardedOn", degree.awardedOn().toString())
                        .put("institution", degree.institution()));
    }

    static List<ObjectNode> titles(List<Teacher> teachers) {
        return rows(
                teachers,
                Teacher::titles,
                (teacher, title) -> row(teacher, title.level())
                        .put("level", title.level())
                        .put("qualifiedOn", title.qualifiedOn().toString())
                        .put("appointedOn", title.appointedOn().toString()));
    }

    static List<ObjectNode> honours(List<Teacher> teachers) {
        return rows(
                teachers,
                Teacher::honours,
                (teacher, honour) -> row(teacher, honour.kind() + "-" + honour.level())
                        .put("kind", honour.kind())
                        .put("level", honour.level())
                        .put("name", LEVELS.get(honour.level()) + KINDS.get(honour.kind()))
                        .put("awardedBy", LEVELS.get(honour.level()) + "教育行政部门")
                        .put("from", honour.awardedOn().toString())
                        .put("to", honour.validTo().toString()));
    }

    private interface RowOf<T> {
        ObjectNode of(Teacher teacher, T part);
    }

    private static <T> List<ObjectNode> rows(List<Teacher> teachers, Function<Teacher, List<T>> parts, RowOf<T> rowOf) {
        return teachers.stream()
                .flatMap(teacher -> parts.apply(teacher).stream().map(part -> rowOf.of(teacher, part)))
                .toList();
    }

    private static ObjectNode row(Teacher teacher, String key) {
        return JSON.createObjectNode()
                .put("sourceSystem", Teacher.SOURCE)
                .put("externalId", teacher.externalId() + "-" + key)
                .put("teacherExternalId", teacher.externalId());
    }
}
