package teacherdev.evaluation.pay.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** The books of a pool: what came in, where it is, and whether that is the same to the cent. */
@Schema(name = "PayBooks")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BooksView(
        UUID poolId,

        @Schema(examples = "1000000.00", description = "What the pool says that it holds")
        BigDecimal amount,

        @Schema(description = "What recipients got") BigDecimal allocated,
        @Schema(description = "Deductions that are kept") BigDecimal recycled,
        @Schema(description = "What nobody got") BigDecimal unallocated,
        List<PartBooks> parts,

        @Schema(description = "amount = allocated + recycled + unallocated, and every check holds")
        boolean closes,

        List<Check> checks,

        @Schema(description = "The latest 100 postings; each sums to 0.00")
        List<Posting> postings) {

    @Schema(name = "PayPartBooks")
    public record PartBooks(
            String part, BigDecimal amount, BigDecimal allocated, BigDecimal recycled, BigDecimal unallocated) {

        static PartBooks of(Row row) {
            return new PartBooks(
                    row.text("part"),
                    row.decimal("amount"),
                    row.decimal("allocated"),
                    row.decimal("recycled"),
                    row.decimal("unallocated"));
        }
    }

    /** Two sums that were added up independently and must be equal. */
    @Schema(name = "PayBooksCheck")
    public record Check(String what, BigDecimal left, BigDecimal right, boolean holds) {

        static Check equal(String what, BigDecimal left, BigDecimal right) {
            return new Check(what, left, right, left.compareTo(right) == 0);
        }
    }

    @Schema(name = "PayPosting")
    public record Posting(UUID id, String kind, Instant at, long entries, BigDecimal moved, BigDecimal sum) {

        static Posting of(Row row) {
            return new Posting(
                    row.id("posting_id"),
                    row.text("kind"),
                    row.instant("posted_at"),
                    row.number("entries"),
                    row.decimal("moved"),
                    row.decimal("sum"));
        }
    }
}
