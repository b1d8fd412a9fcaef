package teacherdev.teacher.qualification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A teaching qualification that a teacher holds. */
public record QualificationRequest(
        @NotNull @Schema(examples = "PRIMARY") QualificationKind kind,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "CHINESE", nullable = true)
        String subject,

        @Pattern(regexp = "[0-9A-Z]{6,24}")
        @Schema(
                examples = "20115117012000123",
                nullable = true,
                description = "Number of the certificate; a certificate belongs to one person")
        String number,

        @NotNull @PastOrPresent @Schema(examples = "2011-06-30")
        LocalDate issuedOn,

        @Size(max = 100) @Schema(examples = "示例区教育局", nullable = true)
        String issuedBy,

        @Schema(nullable = true, description = "The qualification that this one corrects; its old form stays readable")
        UUID corrects,

        @Size(max = 500) @Schema(nullable = true, description = "Why; required for a correction")
        String reason) {}
