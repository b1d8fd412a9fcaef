package teacherdev.training.mentorship;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the mentee graduates 出师. */
public record GraduationRequest(
        @Schema(nullable = true, description = "Not after today; today when absent")
        LocalDate on) {}
