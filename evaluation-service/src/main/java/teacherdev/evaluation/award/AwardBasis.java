package teacherdev.evaluation.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** The final results that a TARGET or PROGRESS reward is computed from; whoever reached it is a recipient. */
@Schema(name = "AwardBasis")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardBasis(
        @NotNull @Schema(description = "A locked cycle of the organisation or of one above it")
        UUID cycleId,

        @Schema(
                nullable = true,
                description =
                        "PROGRESS: the earlier locked cycle whose values hers are held against; who has none is left out")
        UUID comparedWith,

        @NotBlank
        @Size(max = 110)
        @Schema(examples = "score", description = "score, grading-score, or step.<id> of a step that is a number")
        String measure,

        @NotNull
        @DecimalMin("0.0001")
        @Digits(integer = 10, fraction = 4)
        @Schema(
                type = SchemaType.STRING,
                examples = "90",
                description = "TARGET: the least value. PROGRESS: one reward for each whole step of this size")
        BigDecimal from,

        @Min(1)
        @Max(100)
        @Schema(
                nullable = true,
                examples = "1",
                description = "PROGRESS: at most so many steps for a person; one if absent")
        Integer countMax) {

    int countMaxOrOne() {
        return countMax == null ? 1 : countMax;
    }

    /** As an award keeps it; null if its recipients were named. */
    static AwardBasis of(Row row) {
        UUID cycle = row.id("cycle_id");
        return cycle == null
                ? null
                : new AwardBasis(
                        cycle,
                        row.id("compared_cycle_id"),
                        row.text("measure"),
                        row.decimal("threshold"),
                        row.integerOrNull("count_max"));
    }
}
