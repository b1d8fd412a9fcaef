package teacherdev.evaluation.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the shares of 优秀 are counted. */
@Schema(name = "EvaluationUnits")
record UnitsRequest(@NotNull @Size(max = 1_000) List<@NotNull @Valid Unit> units) {

    @Schema(name = "EvaluationUnit")
    record Unit(
            @NotNull @Size(max = 30) @Schema(examples = "5117020001")
            String code,

            @Schema(description = "Whether it was rewarded 受奖, so that the higher share holds")
            Boolean rewarded,

            @Size(max = 30)
            @Schema(
                    nullable = true,
                    description = "The unit with which it is counted together; small units may be merged")
            String mergedInto) {}
}
