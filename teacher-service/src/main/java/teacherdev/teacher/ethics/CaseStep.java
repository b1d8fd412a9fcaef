package teacherdev.teacher.ethics;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a case: reply, confirmation, dismissal, sanction or repair. */
public record CaseStep(
        @NotBlank @Size(max = 4000) @Schema(description = "The reply or the reasons; kept encrypted")
        String statement,

        @Schema(
                nullable = true,
                examples = "2027-09-01",
                description = "For a sanction: the first day on which it is over")
        LocalDate endsOn) {}
