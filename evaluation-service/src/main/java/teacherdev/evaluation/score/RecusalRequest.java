package teacherdev.evaluation.score;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a rater does not rate somebody. */
@Schema(name = "RecusalRequest")
record RecusalRequest(
        @NotNull UUID rateeId,

        @NotBlank @Size(max = 200) @Schema(examples = "亲属关系")
        String reason) {}
