package teacherdev.platform.runtime.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        @Schema(examples = "teachers") String target,
        @Schema(nullable = true, examples = "roster.xlsx") String fileName,
        Status status,
        Instant requestedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true, examples = "15000") Integer rowsTotal,
        @Schema(examples = "3000") int rowsDone,

        @Schema(examples = "20", description = "Of the rows")
        int percent,

        @Schema(examples = "1200", description = "Since it started")
        long rowsPerSecond,

        int created,
        int updated,
        int unchanged,
        int failed,

        @Schema(nullable = true, description = "Why the whole file was refused: a stable code")
        String refusalCode,

        @Schema(nullable = true, description = "Why the whole file was refused")
        String refusal,

        @Schema(nullable = true, description = "Where the failed rows are, to correct and send again")
        String errors) {

    /** Where a job stands. */
    @Schema(name = "ImportStatus")
    public enum Status {
        WAITING,
        RUNNING,
        FINISHED,
        REFUSED
    }

    boolean isOver() {
        return status == Status.FINISHED || status == Status.REFUSED;
    }
}
