package teacherdev.teacher.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the county decides. */
public record CountyReviewRequest(
        @NotNull Verdict verdict,

        @Schema(
                nullable = true,
                examples = "2026-12-01",
                description = "Day of the appointment; that of the decision when absent")
        LocalDate appointedOn,

        @Size(max = 2000) @Schema(nullable = true, description = "Why; required for a return and a rejection")
        String statement) {

    /** Approve 通过, return 退回, reject 不通过. */
    @Schema(name = "CountyVerdict")
    public enum Verdict {
        APPROVE,
        RETURN,
        REJECT
    }
}
