package teacherdev.training.credit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is reversed. */
public record ReversalRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Recorded for the wrong teacher")
        String reason) {}
