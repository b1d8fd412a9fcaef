package teacherdev.teacher.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.entry.EntryRow;

/** One honour in a bulk request, as its source system knows it. */
public record HonourRow(
        @NotBlank @Size(max = 40) @Schema(examples = "HR1", description = "The system that knows it by externalId")
        String sourceSystem,

        @NotBlank @Size(max = 120) @Schema(examples = "T-0001-BACKBONE-CITY")
        String externalId,

        @Schema(nullable = true, description = "The teacher; or name her by teacherExternalId")
        UUID teacherId,

        @Size(min = 1, max = 80)
        @Schema(nullable = true, examples = "T-0001", description = "Her id in teacherSourceSystem")
        String teacherExternalId,

        @Size(min = 1, max = 40) @Schema(nullable = true, description = "The row's own system when absent")
        String teacherSourceSystem,

        @NotNull @Size(max = 40) @Schema(examples = "BACKBONE", description = "A kind of the policy HONOUR_KINDS")
        String kind,

        @NotNull HonourLevel level,

        @NotBlank @Size(max = 100) @Schema(examples = "市级骨干教师")
        String name,

        @Size(max = 40) @Schema(examples = "CHINESE", nullable = true)
        String subject,

        @NotBlank @Size(max = 100) @Schema(examples = "达州市教育局")
        String awardedBy,

        @Size(max = 100) @Schema(nullable = true, description = "Number of the document")
        String document,

        @NotNull @Schema(examples = "2024-09-01", description = "First day of its validity")
        LocalDate from,

        @Schema(
                nullable = true,
                examples = "2027-09-01",
                description = "First day on which it is no longer valid; by the policy when absent")
        LocalDate to,

        @Size(max = 500)
        @Schema(nullable = true, description = "Why it differs from what this key said before, if it does")
        String reason)
        implements EntryRow {}
