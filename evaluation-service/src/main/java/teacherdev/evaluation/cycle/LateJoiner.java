package teacherdev.evaluation.cycle;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who came after the census day. */
@Schema(name = "LateJoiner")
record LateJoiner(
        @NotNull UUID teacherId,

        @NotNull
        @Schema(examples = "2026-12-15", description = "The day on which her primary school decides where she belongs")
        LocalDate on) {}
