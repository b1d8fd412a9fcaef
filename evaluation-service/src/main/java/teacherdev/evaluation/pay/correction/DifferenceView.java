package teacherdev.evaluation.pay.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** The difference sheet of a version against the locked one that it corrects; only those for whom something differs. */
@Schema(name = "PayDifferenceSheet")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
        UUID poolId,
        int version,

        @Schema(description = "The locked version that it is held against")
        Integer corrects,

        String reason,
        @Schema(description = "The sum of all differences") BigDecimal sum,
        List<Difference> items) {

    /** One recipient's difference. */
    @Schema(name = "PayDifference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            String recipientId,
            String name,
            BigDecimal before,
            BigDecimal after,

            @Schema(examples = "-12.34", description = "What the balancing entry posts")
            BigDecimal difference) {

        static Difference of(Row row) {
            return new Difference(
                    row.text("recipient_id"),
                    row.text("name"),
                    row.decimal("before"),
                    row.decimal("after"),
                    row.decimal("difference"));
        }
    }
}
