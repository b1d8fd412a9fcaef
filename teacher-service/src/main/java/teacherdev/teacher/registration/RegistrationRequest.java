package teacherdev.teacher.registration;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration that is to be decided. */
public record RegistrationRequest(
        @NotNull UUID teacherId,

        @NotNull
        @Schema(
                examples = "2026-09-01",
                description = "The first day after the period; the policy says how many years it has")
        LocalDate until) {}
