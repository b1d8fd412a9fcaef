package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster of schools to be recorded. */
public record ClusterRequest(
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{2,30}") @Schema(examples = "511702-C1")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "城北教育集团")
        String name,

        @NotNull @Size(max = 12) @Schema(examples = "511702")
        String region,

        @NotNull @Size(max = 30) @Schema(examples = "5117020001", description = "Code of the leading school")
        String lead,

        @NotNull @Size(max = 200) @Schema(description = "Codes of the other schools")
        Set<@NotNull @Size(max = 30) String> members) {}
