package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those who drafted a scheme reply to a comment. */
@Schema(name = "SchemeCommentReply")
record ReplyRequest(
        @NotNull @Schema(description = "Whether the scheme is changed accordingly, in a further version")
        Boolean takenUp,

        @NotBlank @Size(max = 2_000) @Schema(examples = "采纳,见下一版第八条")
        String reply) {}
