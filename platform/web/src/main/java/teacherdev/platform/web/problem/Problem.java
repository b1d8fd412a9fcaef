package teacherdev.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        List<FieldError> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_BASE = "https://teacherdev.example/problems/";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
        facts = facts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
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
                errors,
                Map.of());
    }

    /** The same problem with members of its own beside the standard ones, for example the figures that decided. */
    Problem with(Map<String, Object> extensionMembers) {
        return new Problem(type, title, status, code, detail, instance, traceId, errors, extensionMembers);
    }
}
