package teacherdev.training.studio;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a studio did. */
public record StudioEventRequest(
        @NotNull StudioEventKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "整本书阅读教学研讨")
        String title,

        @NotNull @Schema(examples = "2026-10-16") LocalDate date,

        @NotNull @Min(0) @Max(100_000) @Schema(examples = "35", description = "How many were there")
        Integer attended) {}
