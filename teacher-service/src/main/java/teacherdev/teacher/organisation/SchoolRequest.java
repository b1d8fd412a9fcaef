package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school to be recorded. */
public record SchoolRequest(
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{4,30}") @Schema(examples = "5117020001")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "示例小学")
        String name,

        @NotNull @Size(max = 12) @Schema(examples = "511702", description = "Code of the region it lies in")
        String region,

        @NotNull SchoolKind kind,

        @NotNull @Size(max = 6) @Schema(description = "Empty for offices; several for combined schools")
        Set<@NotNull Stage> stages,

        @NotNull Setting setting) {}
