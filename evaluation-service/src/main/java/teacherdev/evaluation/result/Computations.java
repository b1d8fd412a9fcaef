package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** The runs of cycles. */
@ApplicationScoped
class Computations {

    private static final String INSERT = """
            insert into evaluation_computation (id, cycle_id, number, kind, reason, people, changed, scheme_values, computed_at,
                computed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """;
    private static final String ONE = "select * from evaluation_computation where cycle_id = ? and id = ?";
    private static final String ALL =
            "select * from evaluation_computation where cycle_id = ? order by number desc limit 200";

    private final Sql sql;

    Computations(Sql sql) {
        this.sql = sql;
    }

    /** What is to be remembered of a run. */
    record Run(UUID id, Computation.Kind kind, String reason, int people, int changed, String schemeValues) {}

    void add(Access access, Cycle cycle, Run run, Instant now) {
        sql.update(
                INSERT,
                run.id(),
                cycle.id(),
                cycle.computations() + 1,
                run.kind(),
                run.reason(),
                run.people(),
                run.changed(),
                run.schemeValues(),
                now,
                access.subject());
    }

    Optional<Computation> one(UUID cycleId, UUID id) {
        return sql.first(ONE, Computation::of, cycleId, id);
    }

    /** The latest 200 runs, latest first. */
    List<Computation> latest(UUID cycleId) {
        return sql.list(ALL, Computation::of, cycleId);
    }
}
