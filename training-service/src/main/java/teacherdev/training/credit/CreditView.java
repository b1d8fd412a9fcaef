package teacherdev.training.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** One entry of the ledger 学时记录. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditView(
        UUID id,
        UUID teacherId,
        EntryKind kind,

        @Schema(description = "The entry that this one reverses")
        UUID reverses,

        @Schema(description = "The school to which the activity is attributed")
        String schoolCode,

        int year,
        String activity,
        CourseLevel courseLevel,
        Form form,
        LocalDate date,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "Hours of the activity")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "What it counts by the credit rule")
        BigDecimal amount,

        Unit unit,

        @Schema(examples = "REQUIRED", description = "What the activity counts as; absent when nobody said")
        String category,

        @Schema(description = "The entry in whose place this one stands, because the source system corrected it")
        UUID replaces,

        String sourceSystem,
        String externalId,
        String reason,
        Instant recordedAt) {

    static final String COLUMNS = """
            select e.id, e.teacher_id, e.kind, e.reverses, e.school_code, e.year, e.activity, e.course_level, e.form,
                   e.activity_date, e.activity_hours, e.amount, e.unit, e.category, e.replaces, e.source_system, e.external_id, e.reason, e.recorded_at
            """;

    static CreditView of(Row row) {
        return new CreditView(
                row.id("id"),
                row.id("teacher_id"),
                row.constant("kind", EntryKind.class),
                row.id("reverses"),
                row.text("school_code"),
                row.integer("year"),
                row.text("activity"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                row.date("activity_date"),
                row.decimal("activity_hours"),
                row.decimal("amount"),
                row.constant("unit", Unit.class),
                row.text("category").isEmpty() ? null : row.text("category"),
                row.id("replaces"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("reason"),
                row.instant("recorded_at"));
    }
}
