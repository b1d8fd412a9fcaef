package teacherdev.teacher.ethics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature under the yearly pledge. */
public record PledgeRequest(
        @NotNull @Min(1) @Schema(examples = "1", description = "Version of the text that was signed")
        Integer textVersion) {}
