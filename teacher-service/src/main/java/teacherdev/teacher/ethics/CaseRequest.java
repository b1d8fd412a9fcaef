package teacherdev.teacher.ethics;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reported breach. */
public record CaseRequest(
        @NotNull @Size(max = 20) @Schema(examples = "N10", description = "A code of the negative list in force")
        String code,

        @NotNull @PastOrPresent @Schema(examples = "2026-03-14")
        LocalDate occurredOn,

        @NotBlank @Size(max = 4000) @Schema(description = "What is reported; kept encrypted")
        String statement) {}
