package teacherdev.platform.web.problem;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One offending field of a request: where it is, a stable code, and the reason in the caller's language. */
@Schema(description = "One offending field: its path in the request, a stable code and the reason in words")
public record FieldError(
        @Schema(examples = "hours") String field,
        @Schema(examples = "DIGITS") String code,
        String reason) {

    public FieldError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
    }
}
