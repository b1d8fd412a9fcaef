package teacherdev.training.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;

/** A course 课程. */
public record CourseView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        String owner,
        @Schema(nullable = true) UUID programmeId,
        String title,
        CourseLevel courseLevel,
        Form form,

        @Schema(type = SchemaType.STRING, examples = "16.00")
        BigDecimal hours,

        @Schema(nullable = true) String category,
        boolean elective,
        List<String> topics,
        List<String> stages,
        List<String> subjects,
        List<String> titles,
        List<String> posts,
        List<String> prerequisites,
        @Schema(type = SchemaType.STRING, examples = "0.80") BigDecimal attendanceShareMin,
        boolean notesRequired,
        boolean reportRequired,
        CourseStatus status) {

    static final String COLUMNS = """
            select c.id, c.version, c.owner, c.programme_id, c.title, c.course_level, c.form, c.hours, c.category, c.elective,
                   c.topics, c.stages, c.subjects, c.titles, c.posts, c.prerequisites::text[] as prerequisites,
                   c.attendance_share_min, c.notes_required, c.report_required, c.status
            """;

    static CourseView of(Row row) {
        return new CourseView(
                row.id("id"),
                row.number("version"),
                row.text("owner"),
                row.id("programme_id"),
                row.text("title"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                row.decimal("hours"),
                row.text("category").isEmpty() ? null : row.text("category"),
                row.flag("elective"),
                row.texts("topics"),
                row.texts("stages"),
                row.texts("subjects"),
                row.texts("titles"),
                row.texts("posts"),
                row.texts("prerequisites"),
                row.decimal("attendance_share_min"),
                row.flag("notes_required"),
                row.flag("report_required"),
                row.constant("status", CourseStatus.class));
    }
}
