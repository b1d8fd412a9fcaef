package teacherdev.teacher.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An honour of a teacher. */
public record HonourRequest(
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

        @Schema(nullable = true, description = "The honour that this one corrects; its old form stays readable")
        UUID corrects,

        @Size(max = 500) @Schema(nullable = true, description = "Why; required for a correction")
        String reason) {}
