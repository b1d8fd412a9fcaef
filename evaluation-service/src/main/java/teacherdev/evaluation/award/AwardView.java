package teacherdev.evaluation.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** Awards as their readers see them; lists leave the recipients out, a teacher sees her own entry only. */
@Schema(name = "Award", description = "奖励")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardView(
        UUID id,
        String organisation,
        String name,
        AwardKind kind,
        int year,

        @Schema(type = SchemaType.STRING, examples = "50000.00")
        BigDecimal amountEach,

        @Schema(
                type = SchemaType.STRING,
                examples = "150000.00",
                description = "Absent for a teacher who sees her own entry")
        BigDecimal total,

        Instant createdAt,
        List<Entry> recipients) {

    @Schema(name = "AwardEntry")
    record Entry(
            UUID teacherId,
            int count,
            String evidence,

            @Schema(type = SchemaType.STRING, examples = "50000.00")
            BigDecimal amount) {

        static Entry of(Row row) {
            return new Entry(row.id("teacher_id"), row.integer("count"), row.text("evidence"), row.decimal("amount"));
        }
    }

    static AwardView of(Row row, List<Entry> entries) {
        return new AwardView(
                row.id("id"),
                row.text("organisation"),
                row.text("name"),
                row.constant("kind", AwardKind.class),
                row.integer("year"),
                row.decimal("amount_each"),
                row.flag("whole") ? row.decimal("total") : null,
                row.instant("created_at"),
                entries);
    }
}
