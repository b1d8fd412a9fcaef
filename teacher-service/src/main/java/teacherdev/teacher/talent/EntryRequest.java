package teacherdev.teacher.talent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A teacher who is to enter a pool. */
public record EntryRequest(
        @NotNull UUID teacherId,
        @NotNull Pool pool,

        @Size(max = 40) @Schema(nullable = true, examples = "二级校长", description = "Grade of a principal")
        String grade,

        @NotNull @Schema(examples = "2026-09-01") LocalDate enteredOn) {}
