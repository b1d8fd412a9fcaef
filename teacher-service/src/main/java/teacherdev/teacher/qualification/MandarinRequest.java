package teacherdev.teacher.qualification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level of spoken Mandarin that a teacher reached. */
public record MandarinRequest(
        @NotNull @Schema(examples = "SECOND_A", description = "FIRST_A 一级甲等 to THIRD_B 三级乙等")
        MandarinLevel level,

        @NotNull @PastOrPresent @Schema(examples = "2011-05-20")
        LocalDate testedOn,

        @Pattern(regexp = "[0-9A-Z]{6,24}") @Schema(nullable = true, description = "Number of the certificate")
        String number,

        @Schema(nullable = true, description = "The level that this one corrects; its old form stays readable")
        UUID corrects,

        @Size(max = 500) @Schema(nullable = true, description = "Why; required for a correction")
        String reason) {}
