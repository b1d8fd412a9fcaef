package teacherdev.teacher.profile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who looked at what is hidden of a teacher, or changed something of hers. */
public record ViewedEntry(
        Instant at,

        @Schema(description = "Who: the subject of the token")
        String actor,

        @Schema(examples = "IDENTITY_VIEWED") String action,

        @Schema(nullable = true, description = "Why, as it was stated")
        String purpose) {}
