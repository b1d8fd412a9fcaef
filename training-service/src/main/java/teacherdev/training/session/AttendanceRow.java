package teacherdev.training.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody was there on a half day. */
public record AttendanceRow(
        @NotNull UUID teacherId,

        @NotNull @Min(1) @Schema(examples = "1", description = "1 for the first half day")
        Integer halfDay,

        @NotNull Boolean present) {}
