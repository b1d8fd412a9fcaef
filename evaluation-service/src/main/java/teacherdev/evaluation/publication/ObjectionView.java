package teacherdev.evaluation.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An objection with its answer. */
@Schema(name = "Objection", description = "异议及答复")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectionView(
        UUID id,
        UUID publicationId,
        UUID teacherId,
        String statement,
        Instant raisedAt,
        AnswerRequest.Decision decision,
        String answer,
        Instant answeredAt) {

    static ObjectionView of(Row row) {
        return new ObjectionView(
                row.id("id"),
                row.id("publication_id"),
                row.id("teacher_id"),
                row.text("statement"),
                row.instant("raised_at"),
                row.constant("decision", AnswerRequest.Decision.class),
                row.text("answer"),
                row.instant("answered_at"));
    }

    /** A view with the version that is its ETag. */
    record Tagged(ObjectionView view, long version) {}
}
