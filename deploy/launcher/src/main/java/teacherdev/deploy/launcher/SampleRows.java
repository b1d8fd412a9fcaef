package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.BiConsumer;
import teacherdev.deploy.county.Activity;
import teacherdev.deploy.county.Region;
import teacherdev.deploy.county.SampleCounty;
import teacherdev.deploy.county.School;
import teacherdev.deploy.county.Teacher;

/** The sample's records as the bodies that the API takes; a field that says nothing is left out. */
final class SampleRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRows() {}

    static ObjectNode region(Region region) {
        return JSON.createObjectNode()
                .put("code", region.code())
                .put("name", region.name())
                .put("parent", region.parent());
    }

    static ObjectNode school(School school) {
        ObjectNode row = JSON.createObjectNode()
                .put("code", school.code())
                .put("name", school.name())
                .put("region", SampleCounty.COUNTY)
                .put("kind", school.kind())
                .put("setting", school.setting());
        school.stages().forEach(row.putArray("stages")::add);
        return row;
    }

    /** With the school that a teaching point belongs to. */
    static ObjectNode schoolInFull(School school) {
        ObjectNode row = school(school).put("weak", school.weak());
        return school.parent().isEmpty() ? row : row.put("parent", school.parent());
    }

    /** Pupils of a school year. */
    static ObjectNode figures(School school, int year) {
        ObjectNode row = JSON.createObjectNode().put("code", school.code()).put("year", year);
        ArrayNode pupils = row.putArray("pupils");
        school.stages()
                .forEach(stage -> pupils.addObject()
                        .put("stage", stage)
                        .put("pupils", school.pupils().getOrDefault(stage, 0)));
        return row;
    }

    static ObjectNode teacher(Teacher teacher) {
        ObjectNode row = JSON.createObjectNode()
                .put("sourceSystem", Teacher.SOURCE)
                .put("externalId", teacher.externalId())
                .put("name", teacher.name())
                .put("gender", teacher.gender())
                .put("birthDate", teacher.birthDate().toString())
                .put("stage", teacher.stage())
                .put("employmentKind", teacher.employmentKind());
        optional(row, "identityNumber", teacher.identityNumber());
        teacher.subjects().forEach(row.putArray("subjects")::add);
        list(row, "assignments", teacher.assignments(), (post, into) -> {
            into.put("schoolCode", post.schoolCode())
                    .put("from", post.from().toString())
                    .put("fte", post.fte())
                    .put("primary", post.primary())
                    .put("kind", post.kind());
            optional(into, "to", post.to());
        });
        // The county employs, the schools use 县管校聘.
        row.putArray("employments")
                .addObject()
                .put("employer", SampleCounty.COUNTY)
                .put("from", teacher.hiredOn().toString())
                .put("kind", teacher.employmentKind())
                .put("fte", "1.00");
        list(row, "leaves", teacher.leaves(), (leave, into) -> {
            into.put("kind", leave.kind()).put("from", leave.from().toString());
            optional(into, "to", leave.to());
        });
        list(row, "terms", teacher.terms(), (term, into) -> {
            into.put("role", term.role())
                    .put("schoolCode", term.schoolCode())
                    .put("from", term.from().toString());
            optional(into, "to", term.to());
            optional(into, "unit", term.unit());
        });
        return row;
    }

    static ObjectNode credit(Activity activity) {
        return JSON.createObjectNode()
                .put("sourceSystem", Activity.SOURCE)
                .put("externalId", activity.externalId())
                .put("teacherSourceSystem", Teacher.SOURCE)
                .put("teacherExternalId", activity.teacher())
                .put("activity", activity.activity())
                .put("courseLevel", activity.courseLevel())
                .put("form", activity.form())
                .put("hours", activity.hours())
                .put("date", activity.date().toString())
                .put("category", activity.category());
    }

    private static <T> void list(ObjectNode row, String name, Collection<T> items, BiConsumer<T, ObjectNode> fill) {
        ArrayNode array = row.putArray(name);
        items.forEach(item -> fill.accept(item, array.addObject()));
    }

    private static void optional(ObjectNode row, String name, Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }
}
