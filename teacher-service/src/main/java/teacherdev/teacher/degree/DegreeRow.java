package teacherdev.teacher.degree;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.entry.EntryRow;

/** One degree in a bulk request, as its source system knows it. */
public record DegreeRow(
        @NotBlank @Size(max = 40) @Schema(examples = "HR1", description = "The system that knows it by externalId")
        String sourceSystem,

        @NotBlank @Size(max = 120) @Schema(examples = "T-0001-BACHELOR")
        String externalId,

        @Schema(nullable = true, description = "The teacher; or name her by teacherExternalId")
        UUID teacherId,

        @Size(min = 1, max = 80)
        @Schema(nullable = true, examples = "T-0001", description = "Her id in teacherSourceSystem")
        String teacherExternalId,

        @Size(min = 1, max = 40) @Schema(nullable = true, description = "The row's own system when absent")
        String teacherSourceSystem,

        @NotNull @Schema(examples = "BACHELOR") DegreeLevel level,

        @NotNull @PastOrPresent @Schema(examples = "2010-06-30")
        LocalDate awardedOn,

        @Size(max = 100) @Schema(examples = "示例师范大学", nullable = true)
        String institution,

        @Size(max = 100) @Schema(examples = "汉语言文学", nullable = true)
        String major,

        @Size(max = 500)
        @Schema(nullable = true, description = "Why it differs from what this key said before, if it does")
        String reason)
        implements EntryRow {}
