package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an adopted scheme ends. */
record RetirementRequest(
        @NotNull @Schema(examples = "2027-09-01", description = "The first day on which it no longer holds")
        LocalDate effectiveTo) {}
