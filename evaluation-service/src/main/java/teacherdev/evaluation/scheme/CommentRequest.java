package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says about a scheme in consultation. */
@Schema(name = "SchemeCommentRequest")
record CommentRequest(
        @Size(min = 1, max = 100) @Schema(examples = "第八条", description = "The step or article that it is about")
        String about,

        @NotBlank @Size(max = 2_000) @Schema(examples = "班主任津贴宜按班额分档")
        String text) {}
