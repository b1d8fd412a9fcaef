package teacherdev.teacher.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.entry.EntryRow;
import teacherdev.teacher.title.rules.TitleLevel;

/** One title in a bulk request, as its source system knows it. */
public record TitleRow(
        @NotBlank @Size(max = 40) @Schema(examples = "HR1", description = "The system that knows it by externalId")
        String sourceSystem,

        @NotBlank @Size(max = 120) @Schema(examples = "T-0001-SECOND")
        String externalId,

        @Schema(nullable = true, description = "The teacher; or name her by teacherExternalId")
        UUID teacherId,

        @Size(min = 1, max = 80)
        @Schema(nullable = true, examples = "T-0001", description = "Her id in teacherSourceSystem")
        String teacherExternalId,

        @Size(min = 1, max = 40) @Schema(nullable = true, description = "The row's own system when absent")
        String teacherSourceSystem,

        @NotNull @Schema(examples = "SECOND") TitleLevel level,

        @Schema(examples = "2021-06-30", nullable = true, description = "Day of the qualification 取得资格")
        LocalDate qualifiedOn,

        @Schema(
                examples = "2021-09-01",
                nullable = true,
                description = "Day of the appointment 聘任; years count from here")
        LocalDate appointedOn,

        @Schema(nullable = true, description = "Appointed to a special post 特设岗位 outside the quota; false when absent")
        Boolean specialPost,

        @Size(max = 500)
        @Schema(nullable = true, description = "Why it differs from what this key said before, if it does")
        String reason)
        implements EntryRow {}
