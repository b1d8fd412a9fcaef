package teacherdev.training.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who was there thinks of a session. */
public record FeedbackRequest(
        @NotNull @Min(1) @Max(5) @Schema(examples = "4", description = "1 (poor) to 5 (very good)")
        Integer rating,

        @Size(max = 1_000)
        @Schema(
                nullable = true,
                description = "Read without your name by the organisation that held the session, from five answers on")
        String comment) {

    public FeedbackRequest {
        comment = Objects.requireNonNullElse(comment, "");
    }
}
