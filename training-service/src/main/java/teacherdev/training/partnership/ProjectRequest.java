package teacherdev.training.partnership;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two organisations do together in a year. */
public record ProjectRequest(
        @NotNull @Min(1990) @Max(2199) @Schema(examples = "2026")
        Integer year,

        @NotBlank @Size(max = 200) @Schema(examples = "骨干教师支教与跟岗")
        String title,

        @NotNull @Min(0) @Max(10_000) @Schema(examples = "3", description = "How many teachers the helper may send")
        Integer teachersOut,

        @NotNull @Min(0) @Max(10_000) @Schema(examples = "5", description = "How many the partner may send")
        Integer teachersIn) {}
