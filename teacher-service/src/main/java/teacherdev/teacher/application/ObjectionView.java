package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An objection 公示异议. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ObjectionView(
        UUID id,
        Instant raisedAt,
        String statement,
        @Schema(nullable = true) Instant answeredAt,
        @Schema(nullable = true) String answer,
        @Schema(nullable = true) Boolean upheld) {

    static ObjectionView of(Row row) {
        boolean answered = row.instant("answered_at") != null;
        return new ObjectionView(
                row.id("id"),
                row.instant("raised_at"),
                row.text("statement"),
                row.instant("answered_at"),
                row.text("answer"),
                answered ? row.flag("upheld") : null);
    }
}
