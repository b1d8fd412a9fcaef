package teacherdev.teacher.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the school says to an application. */
public record SchoolReviewRequest(
        @NotNull Verdict verdict,

        @Size(max = 2000) @Schema(nullable = true, description = "Why; required for a return and a rejection")
        String statement) {

    /** Recommend 推荐, return 退回, reject 不同意. */
    @Schema(name = "SchoolVerdict")
    public enum Verdict {
        RECOMMEND,
        RETURN,
        REJECT
    }
}
