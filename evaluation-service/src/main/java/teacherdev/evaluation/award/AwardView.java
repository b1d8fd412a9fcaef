package teacherdev.evaluation.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

        @Schema(description = "What it was computed from, if its recipients were not named")
        AwardBasis basis,

        Instant createdAt,
        List<Entry> recipients) {

    @Schema(name = "AwardEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID teacherId,
            int count,
            String evidence,

            @Schema(description = "What she won in competitions")
            List<AwardItem> items,

            @Schema(type = SchemaType.STRING, examples = "50000.00")
            BigDecimal amount) {

        static Entry of(Row row, Map<UUID, List<AwardItem>> items) {
            return new Entry(
                    row.id("teacher_id"),
                    row.integer("count"),
                    row.text("evidence"),
                    items.get(row.id("teacher_id")),
                    row.decimal("amount"));
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
                AwardBasis.of(row),
                row.instant("created_at"),
                entries);
    }
}
