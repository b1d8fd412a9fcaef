package teacherdev.training.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.course.BudgetRequest.BudgetKind;

/** A line in the book of a programme's money 经费明细. */
public record BudgetEntryView(
        UUID id,
        BudgetKind kind,

        @Schema(
                type = SchemaType.STRING,
                examples = "12000.00",
                description = "Yuan; negative where a line was taken back")
        BigDecimal amount,

        String purpose,

        @Schema(nullable = true, description = "The session that the money was spent on")
        UUID sessionId,

        Instant recordedAt,

        @Schema(examples = "training-centre@511702", description = "Whose token it was")
        String recordedBy) {

    static final String COLUMNS =
            "select b.id, b.kind, b.amount, b.purpose, b.session_id, b.recorded_at, b.recorded_by from budget_entry b ";

    static BudgetEntryView of(Row row) {
        return new BudgetEntryView(
                row.id("id"),
                row.constant("kind", BudgetKind.class),
                row.decimal("amount"),
                row.text("purpose"),
                row.id("session_id"),
                row.instant("recorded_at"),
                row.text("recorded_by"));
    }
}
