package teacherdev.teacher.termgoal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the bureau says to the goals. */
public record AgreementRequest(
        @NotNull Verdict verdict,

        @Size(max = 2000) @Schema(nullable = true, description = "Why; required for a return")
        String statement) {

    /** The goals hold, or go back to be rewritten. */
    @Schema(name = "TermGoalVerdict")
    public enum Verdict {
        AGREE,
        RETURN
    }
}
