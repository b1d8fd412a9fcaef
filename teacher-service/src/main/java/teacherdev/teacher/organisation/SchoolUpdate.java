package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New particulars of a school; its code and region stay. */
public record SchoolUpdate(
        @NotBlank @Size(max = 100) @Schema(examples = "示例小学")
        String name,

        @NotNull SchoolKind kind,
        @NotNull @Size(max = 6) Set<@NotNull Stage> stages,
        @NotNull Setting setting,

        @Size(max = 30)
        @Schema(nullable = true, examples = "5117020001", description = "Code of the school that it belongs to")
        String parent,

        @Schema(nullable = true, description = "Whether it counts as a weak school 薄弱学校; not when absent")
        Boolean weak,

        @Schema(nullable = true, description = "Whether pupils board 寄宿制; not when absent")
        Boolean boarding,

        @PastOrPresent @Schema(nullable = true, description = "From which day the change holds; today when absent")
        LocalDate effectiveFrom) {

    SchoolTraits traits() {
        return new SchoolTraits(name, kind, stages, setting, parent, weak, boarding);
    }
}
