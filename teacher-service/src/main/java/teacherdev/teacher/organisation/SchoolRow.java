package teacherdev.teacher.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One school or other organisation in a bulk request, known by its published code. */
public record SchoolRow(
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{4,30}") @Schema(examples = "5117020001")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "示例小学")
        String name,

        @NotNull
        @Size(max = 12)
        @Schema(
                examples = "511702",
                description =
                        "A known school moves to another region from `effectiveFrom` on, as when counties merge; both"
                                + " must be in your scope")
        String region,

        @NotNull SchoolKind kind,
        @NotNull @Size(max = 6) Set<@NotNull Stage> stages,
        @NotNull Setting setting,

        @Size(max = 30) @Schema(nullable = true, description = "May be in the same request")
        String parent,

        @Schema(nullable = true) Boolean weak,
        @Schema(nullable = true) Boolean boarding,

        @PastOrPresent
        @Schema(nullable = true, description = "From which day a change of a known school holds; today when absent")
        LocalDate effectiveFrom) {

    SchoolTraits traits() {
        return new SchoolTraits(name, kind, stages, setting, parent, weak, boarding);
    }
}
