package teacherdev.teacher.career;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a career. */
public record DepartureRequest(
        @NotNull Status status,

        @NotNull @Schema(examples = "2026-09-01", description = "The first day on which she works nowhere")
        LocalDate from) {

    /** How it ends: 退休, 调离. */
    @Schema(name = "DepartureStatus")
    public enum Status {
        RETIRED,
        LEFT
    }
}
