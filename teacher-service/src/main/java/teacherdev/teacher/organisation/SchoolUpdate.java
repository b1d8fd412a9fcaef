package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New particulars of a school; its code and region stay. */
public record SchoolUpdate(
        @NotBlank @Size(max = 100) @Schema(examples = "示例小学")
        String name,

        @NotNull SchoolKind kind,
        @NotNull @Size(max = 6) Set<@NotNull Stage> stages,
        @NotNull Setting setting) {}
