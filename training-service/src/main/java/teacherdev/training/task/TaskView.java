package teacherdev.training.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that waits for the caller 待办; ids only, what it is about is read where the scope is checked. */
@Schema(name = "TrainingTask")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TaskView(
        TaskKind kind,

        @Schema(
                examples = "/api/v1/credit-claims/01a20d58-df0d-7de1-add6-7249773cbae9",
                description = "Where it is read and done")
        String href,

        @Schema(nullable = true, description = "The teacher whom it is about")
        UUID teacherId,

        @Schema(nullable = true, examples = "5117020001") String schoolCode,

        @Schema(nullable = true, description = "Since when it waits")
        Instant since,

        @Schema(nullable = true, description = "The last day on which it can be done; null when there is none")
        LocalDate due) {}
