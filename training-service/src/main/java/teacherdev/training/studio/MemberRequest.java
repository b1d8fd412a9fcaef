package teacherdev.training.studio;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member to be taken in. */
public record MemberRequest(
        @NotNull UUID teacherId,
        @NotNull @Schema(examples = "2026-09-01") LocalDate from) {}
