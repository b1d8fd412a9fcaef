package teacherdev.evaluation.pay.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says against her own statement. */
@Schema(name = "PayObjectionRequest")
record PayObjectionRequest(
        @NotBlank @Size(max = 2_000) @Schema(examples = "三月代课四节未计入,附调课单")
        String statement) {}
