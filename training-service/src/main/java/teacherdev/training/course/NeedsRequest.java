package teacherdev.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a diagnosis found; it takes the place of the one before. */
public record NeedsRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "听课诊断 2026-09")
        String source,

        @NotNull @Size(max = 20) @Schema(description = "Topics that she should learn; none when the need is met")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> topics) {

    public NeedsRequest {
        topics = topics == null ? null : Set.copyOf(topics);
    }
}
