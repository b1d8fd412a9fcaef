package teacherdev.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal (RFC 9457, media type application/problem+json). */
@Schema(description = "RFC 9457 problem; `code` is stable, `title` and `detail` follow Accept-Language (en, zh-CN)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "https://teacherdev.example/problems/INVALID_FIELD")
        String type,

        String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "INVALID_FIELD") String code,
        String detail,
        @Schema(examples = "/api/v1/teachers") String instance,

        @Schema(description = "Quote it when you ask for help")
        String traceId,

        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_BASE = "https://teacherdev.example/problems/";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** A problem of a catalogue's code in the language of the request. */
    public static Problem of(
            ProblemCode code,
            Text detail,
            List<FieldError> errors,
            String acceptLanguage,
            String instance,
            String traceId) {
        return new Problem(
                TYPE_BASE + code.name(),
                code.title().in(acceptLanguage),
                code.status(),
                code.name(),
                detail == null ? null : detail.in(acceptLanguage),
                instance,
                traceId,
                errors);
    }
}
