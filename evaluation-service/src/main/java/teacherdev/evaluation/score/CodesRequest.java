package teacherdev.evaluation.score;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many one-time codes for one teacher. */
@Schema(name = "ScoreCodesRequest")
record CodesRequest(@NotNull UUID rateeId, @Min(1) @Max(500) int count) {}
