package teacherdev.teacher.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription becomes. Its position stays, so a paused one misses nothing that the feed still keeps. */
public record WebhookUpdate(
        @NotBlank @Size(max = 500) @Schema(examples = "https://hr.example/teacherdev")
        String url,

        @Size(max = 20) @Schema(nullable = true) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> kinds,

        @NotNull @Schema(description = "Whether messages are sent; true also after it was given up")
        Boolean active) {

    public WebhookUpdate {
        kinds = Set.copyOf(Objects.requireNonNullElse(kinds, Set.of()));
    }
}
