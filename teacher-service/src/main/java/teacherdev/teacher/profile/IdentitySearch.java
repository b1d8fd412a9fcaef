package teacherdev.teacher.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to find. */
public record IdentitySearch(
        @NotBlank @Size(max = 18) @Schema(examples = "11010519491231002X", description = "The whole number")
        String identityNumber) {}
