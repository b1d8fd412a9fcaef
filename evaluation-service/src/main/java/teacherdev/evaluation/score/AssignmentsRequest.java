package teacherdev.evaluation.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who rates whom; with a SELF sheet everybody rates herself and the list may not be given. */
@Schema(name = "ScoreAssignments")
record AssignmentsRequest(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid Pair> pairs) {

    @Schema(name = "ScoreAssignmentPair")
    record Pair(@NotNull UUID raterId, @NotNull UUID rateeId) {}
}
