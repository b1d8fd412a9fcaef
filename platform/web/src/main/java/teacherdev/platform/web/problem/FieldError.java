package teacherdev.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One offending place of a request: what it is, a stable code, and the reason in the caller's language. Requests that
 * carry a document also say where in the document it is and whose data are to blame.
 */
@Schema(description = "One offending place: its path in the request, a stable code and the reason in words")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        @Schema(examples = "hours", description = "The field or name that is to blame")
        String field,

        @Schema(examples = "DIGITS") String code,
        String reason,

        @Schema(examples = "steps[2].formula", description = "In a document: where it stands")
        String path,

        @Schema(examples = "1", description = "In an expression: the character, from 1")
        Integer position,

        @Schema(examples = "W1", description = "The id of the person whose data are to blame")
        String person,

        @Schema(description = "In a document: what is wrong and what to do")
        String hint) {

    public FieldError {
        Objects.requireNonNull(code, "code");
    }

    public FieldError(String field, String code, String reason) {
        this(
                Objects.requireNonNull(field, "field"),
                code,
                Objects.requireNonNull(reason, "reason"),
                null,
                null,
                null,
                null);
    }
}
