package teacherdev.teacher.eligibility;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One teacher of an eligibility list. */
public record EligibilityItemView(
        UUID teacherId,
        String name,
        @Schema(examples = "5117020001") String schoolCode,
        boolean eligible,

        @Schema(description = "What is not met, or not recorded, in words")
        List<String> unmet) {}
