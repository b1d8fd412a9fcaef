package teacherdev.teacher.talent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody leaves a pool. */
public record ExitRequest(
        @NotNull @Schema(examples = "2029-09-01") LocalDate leftOn,
        @NotBlank @Size(max = 500) String reason) {}
