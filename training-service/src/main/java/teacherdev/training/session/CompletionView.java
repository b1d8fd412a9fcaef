package teacherdev.training.session;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.session.rules.Passing.Missing;

/** What a completion decided 结业结果. */
public record CompletionView(
        SessionView session,
        int passed,

        @Schema(description = "Who has not passed, each with everything that was missing")
        List<NotPassed> failed) {

    /** Somebody who has not passed. */
    public record NotPassed(UUID teacherId, List<Missing> missing) {}

    public CompletionView {
        failed = List.copyOf(failed);
    }
}
