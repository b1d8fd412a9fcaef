package teacherdev.evaluation.pay.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Objections to pay statements, and their answers. */
@ApplicationScoped
class PayObjections {

    /** Her own statement as it was shown; the lock of the pool waits for whoever objects at the same moment. */
    private static final String SHOWN = """
            select s.pool_id, s.run_id, r.state from pay_statement s join pay_run r on r.id = s.run_id
            join pay_pool p on p.id = s.pool_id
            where s.id = ? and r.published_on is not null and r.state <> 'SUPERSEDED' and s.teacher_id
            """ + Records.HERS + "for share of p";

    private static final String INSERT = """
            insert into pay_objection (id, statement_id, pool_id, run_id, teacher_id, statement, raised_at, raised_by, row_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;
    private static final String SELECT = """
            select o.*, r.version, exists (
                select 1 from pay_run n where n.pool_id = o.pool_id and n.computed_at >= o.answered_at
                  and n.state in ('LOCKED', 'CORRECTED')) as remedied
            from pay_objection o join pay_run r on r.id = o.run_id join pay_pool p on p.id = o.pool_id
            """;
    private static final String ONE = SELECT + " where o.id = ? and o.statement_id = ? and (" + PayReach.SEES_PERSONS
            + " or o.teacher_id" + Records.HERS + ")";
    private static final String PAGE = SELECT + " where o.pool_id = ? and " + PayReach.SEES_PERSONS
            + " and (not ? or o.decision is null) and (?::uuid is null or o.id > ?) order by o.id limit ?";
    private static final String LOCK = """
            select o.teacher_id, o.raised_by, o.decision, o.row_version from pay_objection o join pay_pool p on p.id = o.pool_id
            where o.id = ? and o.statement_id = ? and
            """ + PayReach.SEES_PERSONS + " for update of o";
    private static final String ANSWER = """
            update pay_objection set decision = ?, answer = ?, answered_at = ?, answered_by = ?, row_version = row_version + 1
            where id = ?
            """;

    private final Sql sql;
    private final Records records;
    private final PoolQueries pools;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    PayObjections(Sql sql, Records records, PoolQueries pools, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.records = records;
        this.pools = pools;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    private record Shown(UUID poolId, UUID runId, String state) {}

    private record Locked(UUID teacherId, String raisedBy, boolean answered, long version) {}

    /** The id of the objection, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID raise(PayReach reach, IdempotencyKey key, UUID statementId, PayObjectionRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            UUID self = reach.selfOrNull();
            Shown shown = sql.first(
                            SHOWN,
                            row -> new Shown(row.id("pool_id"), row.id("run_id"), row.text("state")),
                            statementId,
                            self)
                    .orElseThrow(PayObjections::notFound);
            if (shown.state().equals("CORRECTED")) {
                throw new ProblemException(
                        EvaluationProblem.PAY_POOL_STATE,
                        Text.of("This version was corrected; object to the one that stands", "该版本已更正,请对现行版本提出异议"));
            }
            UUID id = Ids.next();
            Constraints.refuse(
                    "pay_objection_open_once",
                    () -> new ProblemException(
                            EvaluationProblem.OBJECTION_EXISTS, EvaluationProblem.OBJECTION_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            statementId,
                            shown.poolId(),
                            shown.runId(),
                            self,
                            request.statement(),
                            clock.instant(),
                            reach.subject()));
            audit.record(reach.access(), "PAY_OBJECTION_RAISED", "PAY_OBJECTION", id);
            return id.toString();
        }));
    }

    /** Whom it is about does not answer it, whatever else she is. */
    @Transactional
    void answer(PayReach reach, UUID self, UUID statementId, UUID id, long expectedVersion, PayAnswerRequest request) {
        Locked objection = sql.first(
                        LOCK,
                        row -> new Locked(
                                row.id("teacher_id"),
                                row.text("raised_by"),
                                row.text("decision") != null,
                                row.number("row_version")),
                        id,
                        statementId,
                        reach.payrollArray(),
                        reach.principalArray())
                .orElseThrow(PayObjections::notFound);
        if (objection.answered()) {
            throw new ProblemException(EvaluationProblem.ALREADY_ANSWERED, EvaluationProblem.ALREADY_ANSWERED.title());
        }
        Versions.requireSame(expectedVersion, objection.version());
        if (records.areOfOnePerson(self, objection.teacherId())
                || objection.raisedBy().equals(reach.subject())) {
            throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
        }
        sql.update(ANSWER, request.decision(), request.answer(), clock.instant(), reach.subject(), id);
        audit.record(reach.access(), "PAY_OBJECTION_ANSWERED", "PAY_OBJECTION", id);
    }

    PayObjectionView.Tagged objection(PayReach reach, UUID statementId, UUID id) {
        return sql.first(
                        ONE,
                        row -> new PayObjectionView.Tagged(PayObjectionView.of(row), row.number("row_version")),
                        id,
                        statementId,
                        reach.payrollArray(),
                        reach.principalArray(),
                        reach.selfOrNull())
                .orElseThrow(PayObjections::notFound);
    }

    /** Of a pool, in the order in which they were raised. */
    Page<PayObjectionView> ofPool(PayReach reach, UUID poolId, boolean openOnly, Paging paging) {
        pools.poolWithPersons(reach, poolId);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PayObjectionView> rows = sql.list(
                PAGE,
                PayObjectionView::of,
                poolId,
                reach.payrollArray(),
                reach.principalArray(),
                openOnly,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    private static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND,
                Text.of("No such pay statement or objection that you may see", "没有您可以查看的工资单或异议"));
    }
}
