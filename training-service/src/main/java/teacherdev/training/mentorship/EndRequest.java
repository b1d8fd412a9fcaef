package teacherdev.training.mentorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a pairing ends early. */
public record EndRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "The mentor moved to another county")
        String reason,

        @Schema(nullable = true, description = "The first day on which it no longer holds; today when absent")
        LocalDate on) {}
