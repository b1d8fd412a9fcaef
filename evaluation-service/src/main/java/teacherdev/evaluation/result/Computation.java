package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** One run over a cycle: a computation, or a correction of what was public already. */
@Schema(name = "EvaluationComputation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Computation(
        UUID id,
        UUID cycleId,
        int number,

        @Schema(description = "COMPUTATION or CORRECTION") Kind kind,

        String reason,

        @Schema(description = "Sheets that were computed") int people,

        @Schema(description = "Sheets that got a new version")
        int changed,

        @Schema(description = "Values of the steps that are computed once", implementation = Object.class) @JsonRawValue
        String schemeValues,

        Instant computedAt) {

    enum Kind {
        COMPUTATION,
        CORRECTION
    }

    static Computation of(Row row) {
        return new Computation(
                row.id("id"),
                row.id("cycle_id"),
                row.integer("number"),
                row.constant("kind", Kind.class),
                row.text("reason"),
                row.integer("people"),
                row.integer("changed"),
                row.text("scheme_values"),
                row.instant("computed_at"));
    }
}
