package teacherdev.training.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the trainer shows in the room 签到码. */
public record CheckInCodeView(
        int halfDay,
        @Schema(examples = "7K2MPQ4X") String code,

        @Schema(description = "When it stops to hold; ask for the next one half a minute before")
        Instant until) {}
