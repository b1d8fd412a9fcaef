package teacherdev.evaluation.score;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to a score sheet: by somebody who is assigned, or with a one-time code. */
@Schema(name = "ScoreAnswer")
record AnswerRequest(
        @Schema(nullable = true, description = "Whom an assigned rater scores; a code knows it")
        UUID rateeId,

        @Size(max = 60) @Schema(nullable = true, description = "The one-time code of a pupil or parent")
        String code,

        @NotNull @Size(max = 50) @Schema(examples = "{\"preparation\": \"18.5\"}", description = "Points by criterion")
        Map<String, BigDecimal> points) {}
