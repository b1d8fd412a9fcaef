package teacherdev.evaluation.pay.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a name stands for under which a plan reads results: one of the two.
 *
 * @param cycle an evaluation cycle of the organisation or of one above it; its results must be final
 * @param round a round of school evaluation of the organisation or of one above it; it must be decided
 */
@Schema(name = "PayBoundSource")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoundSource(
        @Schema(description = "An evaluation cycle whose results are final: score, grading-score, grade, step.<id>")
        UUID cycle,

        @Schema(description = "A decided round of school evaluation: score, rank, weakest-third")
        UUID round) {

    boolean isComplete() {
        return (cycle == null) != (round == null);
    }
}
