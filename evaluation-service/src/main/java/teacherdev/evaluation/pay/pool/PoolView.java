package teacherdev.evaluation.pay.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A pool as it is read. Amounts are decimal strings in yuan. */
@Schema(name = "PayPool")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolView(
        UUID id,

        @Schema(description = "The pool that this one was paid out of")
        UUID parentId,

        String scope,

        @Schema(description = "SCHOOLS for a region's pool, STAFF for a school's")
        Recipients recipients,

        String name,
        int year,
        @Schema(examples = "1824145.87") BigDecimal amount,
        BigDecimal lastYearPayroll,

        @Schema(description = "The least that the policy of the day asked for")
        BigDecimal floor,

        List<FundView> funds,
        List<PartView> parts,
        PoolState state,

        @Schema(
                description =
                        "The latest computing; absent before the first one, and for who may not see what persons get")
        RunView run,

        Instant createdAt,
        String createdBy) {

    @Schema(name = "PayFundView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FundView(String name, BigDecimal amount, BigDecimal cap) {}

    @Schema(name = "PayPartView")
    public record PartView(String code, String name, BigDecimal percent, BigDecimal amount, Payment payment) {

        static PartView of(Row row) {
            return new PartView(
                    row.text("code"),
                    row.text("name"),
                    row.decimal("percent").stripTrailingZeros(),
                    row.decimal("amount"),
                    row.constant("payment", Payment.class));
        }
    }

    /** A computing and what it came to. */
    @Schema(name = "PayRunView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RunView(
            int version,

            @Schema(description = "PREVIEW, PUBLISHED, LOCKED; SUPERSEDED before it was locked, CORRECTED after")
            String state,

            @Schema(description = "Why it corrects a locked one")
            String reason,

            int people,
            BigDecimal allocated,

            @Schema(description = "Deductions that are kept in the pool")
            BigDecimal recycled,

            BigDecimal unallocated,

            @Schema(description = "Gini coefficient of what people get, 0 to 1")
            BigDecimal gini,

            @Schema(description = "Whether the result is flat 平均主义: the Gini coefficient lies below the policy's limit")
            boolean flat,

            LocalDate publishedOn,

            @Schema(description = "The last day of the publication; it can be locked from the next day on")
            LocalDate publicationEnds,

            Instant lockedAt) {

        static RunView of(Row row) {
            return new RunView(
                    row.integer("version"),
                    row.text("state"),
                    row.text("reason"),
                    row.integer("people"),
                    row.decimal("allocated"),
                    row.decimal("recycled"),
                    row.decimal("unallocated"),
                    row.decimal("gini"),
                    row.flag("flat"),
                    row.date("published_on"),
                    row.date("publication_ends"),
                    row.instant("locked_at"));
        }
    }
}
