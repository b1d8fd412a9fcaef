package teacherdev.evaluation.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection to somebody's published result, one's own or another's. */
@Schema(name = "ObjectionRequest")
record ObjectionRequest(
        @NotNull @Schema(description = "Whose result it is about")
        UUID teacherId,

        @NotBlank @Size(max = 2_000) @Schema(examples = "公开课次数少计一次,附听课记录")
        String statement) {}
