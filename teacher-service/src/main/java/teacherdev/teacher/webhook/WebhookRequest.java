package teacherdev.teacher.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription to be made. */
public record WebhookRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "https://hr.example/teacherdev", description = "https only")
        String url,

        @Size(max = 20) @Schema(description = "Kinds of changes, for example TEACHER; all when absent", nullable = true)
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> kinds,

        @Size(max = 12) @Schema(nullable = true, description = "Only what belongs to this region of your scope")
        String region,

        @Size(max = 30) @Schema(nullable = true, description = "Only what belongs to this school of your scope")
        String school) {

    public WebhookRequest {
        kinds = Set.copyOf(Objects.requireNonNullElse(kinds, Set.of()));
    }
}
