package teacherdev.training.session;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a session was liked 反馈统计. */
public record FeedbackView(
        @Schema(description = "How many gave feedback") int answers,

        @Schema(
                nullable = true,
                description = "How many gave each rating; absent below five answers, which could be guessed")
        Map<Integer, Integer> ratings) {

    static final int ANSWERS_MIN = 5;
}
