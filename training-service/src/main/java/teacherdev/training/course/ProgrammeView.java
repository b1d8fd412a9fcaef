package teacherdev.training.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A programme with its money: sums of its book, never counters 培训项目. */
public record ProgrammeView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        String owner,
        String name,
        int year,

        @Schema(type = SchemaType.STRING, examples = "50000.00")
        BigDecimal allotted,

        @Schema(type = SchemaType.STRING, examples = "12000.00")
        BigDecimal spent,

        @Schema(type = SchemaType.STRING, examples = "38000.00")
        BigDecimal left,

        @Schema(nullable = true, description = "When it was called off; its courses take nobody in any more")
        Instant cancelledAt,

        @Schema(nullable = true) String cancelReason) {

    static final String COLUMNS = """
            select p.id, p.version, p.owner, p.name, p.year, p.cancelled_at, p.cancel_reason, book.allotted, book.spent
            from programme p
            cross join lateral (
                select coalesce(sum(b.amount) filter (where b.kind = 'ALLOTTED'), 0.00) as allotted,
                       coalesce(sum(b.amount) filter (where b.kind = 'SPENT'), 0.00) as spent
                from budget_entry b where b.programme_id = p.id) book
            """;

    static ProgrammeView of(Row row) {
        BigDecimal allotted = row.decimal("allotted");
        BigDecimal spent = row.decimal("spent");
        return new ProgrammeView(
                row.id("id"),
                row.number("version"),
                row.text("owner"),
                row.text("name"),
                row.integer("year"),
                allotted,
                spent,
                allotted.subtract(spent),
                row.instant("cancelled_at"),
                row.text("cancel_reason"));
    }
}
