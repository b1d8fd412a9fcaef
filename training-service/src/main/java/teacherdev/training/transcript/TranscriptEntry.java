package teacherdev.training.transcript;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.EntryKind;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.Origin;
import teacherdev.training.credit.Unit;

/** An entry of the ledger as a transcript shows it: what was taken back stands there with what took it back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptEntry(
        UUID id,
        EntryKind kind,

        @Schema(description = "The entry that this one takes back")
        UUID reverses,

        LocalDate date,
        int year,
        String activity,
        CourseLevel courseLevel,
        Form form,

        @Schema(description = "Absent when nobody said") String category,

        @Schema(description = "The school to which it is attributed")
        String schoolCode,

        @Schema(
                type = SchemaType.STRING,
                examples = "12.00",
                description = "Hours of the activity; negative when taken back")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "What it counts, in its unit")
        BigDecimal amount,

        Unit unit,

        @Schema(examples = "SESSION", description = "The system, or part of this one, that it comes from")
        String source,

        @Schema(description = "Its id there") String externalId,

        @Schema(description = "Where the hours come from") Origin origin,

        @Schema(description = "What proves it; absent when nothing beyond the source does")
        String evidence) {

    static TranscriptEntry of(Row row) {
        String category = row.text("category");
        return new TranscriptEntry(
                row.id("id"),
                row.constant("kind", EntryKind.class),
                row.id("reverses"),
                row.date("activity_date"),
                row.integer("year"),
                row.text("activity"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                category.isEmpty() ? null : category,
                row.text("school_code"),
                row.decimal("activity_hours"),
                row.decimal("amount"),
                row.constant("unit", Unit.class),
                row.text("source_system"),
                row.text("external_id"),
                row.constant("origin", Origin.class),
                row.text("evidence"));
    }
}
