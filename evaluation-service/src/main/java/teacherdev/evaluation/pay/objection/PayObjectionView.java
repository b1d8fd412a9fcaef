package teacherdev.evaluation.pay.objection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An objection with its answer. */
@Schema(name = "PayObjection", description = "工资单异议及答复")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayObjectionView(
        UUID id,
        UUID statementId,
        UUID poolId,

        @Schema(description = "The version that it is against")
        int version,

        UUID teacherId,
        String statement,
        Instant raisedAt,
        PayAnswerRequest.Decision decision,
        String answer,
        Instant answeredAt,

        @Schema(description = "Whether a version that was computed after the answer is final; absent unless upheld")
        Boolean remedied) {

    static PayObjectionView of(Row row) {
        PayAnswerRequest.Decision decision = row.constant("decision", PayAnswerRequest.Decision.class);
        return new PayObjectionView(
                row.id("id"),
                row.id("statement_id"),
                row.id("pool_id"),
                row.integer("version"),
                row.id("teacher_id"),
                row.text("statement"),
                row.instant("raised_at"),
                decision,
                row.text("answer"),
                row.instant("answered_at"),
                decision == PayAnswerRequest.Decision.UPHELD ? row.flag("remedied") : null);
    }

    /** A view with the version that is its ETag. */
    record Tagged(PayObjectionView view, long rowVersion) {}
}
