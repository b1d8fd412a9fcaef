package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Locks cycles and moves them on. Whoever changes a cycle or its results holds the row lock of the cycle. */
@ApplicationScoped
public class CycleStore {

    private static final String LOCK = "select * from evaluation_cycle where id = ? and path && ? for update";
    private static final String LOCK_CONCERNED = """
            select * from evaluation_cycle c where id = ? and (path && ? or exists (
                select 1 from evaluation_participant p where p.cycle_id = c.id and p.path && ?)) for update
            """;
    private static final String BY_ID = "select * from evaluation_cycle where id = ?";
    private static final String COMPUTED = """
            update evaluation_cycle set state = case when state = 'OPEN' then 'COMPUTED' else state end,
                computations = computations + 1, computed_at = ?, row_version = row_version + 1
            where id = ?
            """;
    private static final String PUBLISHED = """
            update evaluation_cycle set state = 'PUBLISHED', published_at = ?, row_version = row_version + 1 where id = ?
            """;
    private static final String LOCKED = """
            update evaluation_cycle set state = 'LOCKED', locked_at = ?, locked_by = ?, row_version = row_version + 1
            where id = ?
            """;

    private final Sql sql;

    CycleStore(Sql sql) {
        this.sql = sql;
    }

    /** The cycle, locked; not found unless the caller's scope covers its organisation. */
    public Cycle lock(Access access, UUID id) {
        return sql.first(LOCK, Cycle::of, id, access.scopeArray()).orElseThrow(CycleStore::notFound);
    }

    /** The cycle, locked; found also by those whose own people take part in it. */
    public Cycle lockConcerned(Access access, UUID id) {
        String[] scopes = access.scopeArray();
        return sql.first(LOCK_CONCERNED, Cycle::of, id, scopes, scopes).orElseThrow(CycleStore::notFound);
    }

    /** Any cycle, for what the system does by itself. */
    public Optional<Cycle> find(UUID id) {
        return sql.first(BY_ID, Cycle::of, id);
    }

    /** A run has written its results. */
    public void computed(UUID id, Instant now) {
        sql.update(COMPUTED, now, id);
    }

    /** The results are public from now on. */
    public void published(UUID id, Instant now) {
        sql.update(PUBLISHED, now, id);
    }

    void locked(UUID id, Instant now, Access access) {
        sql.update(LOCKED, now, access.subject(), id);
    }

    public static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such cycle in your scope", "您的管辖范围内没有该考核周期"));
    }

    /** A refusal that tells the state, so that the second of two people who press a button sees what happened. */
    public static ProblemException inState(Cycle cycle) {
        return new ProblemException(
                EvaluationProblem.CYCLE_STATE, Text.of("The cycle is " + cycle.state(), "考核周期当前状态为 " + cycle.state()));
    }
}
