package teacherdev.training.mentorship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.ReviewStage;

/** The outcome of a review 中期考核, 终期考核. */
public record ReviewRequest(
        @NotNull ReviewStage stage,
        @NotNull LocalDate heldOn,
        @NotNull Boolean passed,
        @Size(max = 2_000) @Schema(nullable = true) String remark) {}
