package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A cycle as its readers see it. */
@Schema(name = "EvaluationCycle", description = "An assessment of an organisation's staff over a period 考核周期")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CycleView(
        UUID id,
        @Schema(examples = "5117020001") String organisation,
        String name,
        CycleKind kind,
        LocalDate startsOn,

        @Schema(description = "The first day after the period")
        LocalDate endsOn,

        LocalDate censusOn,

        @Schema(description = "Until when values are to be entered; schools are reminded before")
        LocalDate inputsDueOn,

        UUID schemeId,

        @Schema(description = "SHA-256 of the adopted document")
        String schemeHash,

        String scoreStep,
        String gradeStep,
        UUID managementSchemeId,
        String managementScoreStep,

        @Schema(description = "OPEN, COMPUTED, PUBLISHED, LOCKED (final)")
        CycleState state,

        int participants,

        @Schema(description = "How many of them are assessed")
        int assessed,

        @Schema(description = "How many runs there were, corrections included")
        int computations,

        @Schema(description = "Participants of whom something was learned that no run has looked at")
        int pending,

        Instant createdAt,
        Instant computedAt,
        Instant publishedAt,
        Instant lockedAt) {

    static CycleView of(Row row) {
        Cycle cycle = Cycle.of(row);
        Cycle.Binding management = cycle.management();
        return new CycleView(
                cycle.id(),
                cycle.organisation(),
                cycle.name(),
                cycle.kind(),
                cycle.startsOn(),
                cycle.endsOn(),
                cycle.censusOn(),
                cycle.inputsDueOn(),
                cycle.teaching().schemeId(),
                cycle.teaching().hash(),
                cycle.teaching().scoreStep(),
                cycle.gradeStep(),
                management == null ? null : management.schemeId(),
                management == null ? null : management.scoreStep(),
                cycle.state(),
                row.integer("participants"),
                row.integer("assessed"),
                cycle.computations(),
                row.integer("pending"),
                cycle.createdAt(),
                cycle.computedAt(),
                cycle.publishedAt(),
                cycle.lockedAt());
    }

    /** A view with the version that is its ETag. */
    record Tagged(CycleView view, long rowVersion) {}
}
