package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.deploy.county.Teacher;
import teacherdev.deploy.launcher.SingleLoad.Creation;

/** What is recorded of a teacher one by one: degrees, titles in the order of their dates, honours. */
final class SampleParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LEVELS =
            Map.of("SCHOOL", "校级", "COUNTY", "县级", "CITY", "市级", "PROVINCE", "省级");
    private static final Map<String, String> KINDS =
            Map.of("BACKBONE", "骨干教师", "SUBJECT_LEADER", "学科带头人", "FAMOUS_TEACHER", "名教师");

    private SampleParts() {}

    /**
     * One list for each teacher: its creations follow each other.
     *
     * @param ids the teachers' ids by their external ids
     */
    static List<List<Creation>> of(List<Teacher> teachers, Map<String, String> ids) {
        return teachers.stream()
                .map(teacher -> of(teacher, "/api/v1/teachers/" + ids.get(teacher.externalId())))
                .toList();
    }

    private static List<Creation> of(Teacher teacher, String path) {
        List<Creation> creations = new ArrayList<>();
        String key = "sample-" + teacher.externalId() + "-";
        for (Teacher.Degree degree : teacher.degrees()) {
            ObjectNode body = JSON.createObjectNode()
                    .put("level", degree.level())
                    .put("awardedOn", degree.awardedOn().toString())
                    .put("institution", degree.institution());
            creations.add(new Creation(path + "/degrees", body, key + degree.level()));
        }
        for (Teacher.Title title : teacher.titles()) {
            ObjectNode body = JSON.createObjectNode()
                    .put("level", title.level())
                    .put("qualifiedOn", title.qualifiedOn().toString())
                    .put("appointedOn", title.appointedOn().toString());
            creations.add(new Creation(path + "/titles", body, key + title.level()));
        }
        for (Teacher.Honour honour : teacher.honours()) {
            ObjectNode body = JSON.createObjectNode()
                    .put("kind", honour.kind())
                    .put("level", honour.level())
                    .put("name", LEVELS.get(honour.level()) + KINDS.get(honour.kind()))
                    .put("awardedBy", LEVELS.get(honour.level()) + "教育行政部门")
                    .put("from", honour.awardedOn().toString())
                    .put("to", honour.validTo().toString());
            creations.add(new Creation(path + "/honours", body, key + honour.kind() + honour.level()));
        }
        return creations;
    }
}
