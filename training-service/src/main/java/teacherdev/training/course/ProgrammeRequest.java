package teacherdev.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme to be recorded. */
public record ProgrammeRequest(
        @NotBlank @Size(max = 30) @Schema(examples = "511702")
        String owner,

        @NotBlank @Size(max = 200) @Schema(examples = "2026 年全员培训")
        String name,

        @NotNull
        @Min(1990)
        @Max(2199)
        @Schema(examples = "2026", description = "The year in which it begins, a school year where the region has them")
        Integer year) {}
