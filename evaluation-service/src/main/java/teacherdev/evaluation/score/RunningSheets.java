package teacherdev.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.Participant;
import teacherdev.evaluation.cycle.Participants;
import teacherdev.evaluation.cycle.Touches;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Opens score sheets, assigns raters and closes sheets. */
@ApplicationScoped
class RunningSheets {

    private static final String INSERT = """
            insert into score_sheet (id, cycle_id, kind, name, criteria, opens_on, closes_on, sample_min, row_version,
                created_at, created_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 1, ?, ?)
            """;
    private static final String ASSIGN = """
            insert into score_assignment (id, sheet_id, rater_id, ratee_id)
            select uuidv7(), ?, p.rater_id, p.ratee_id from unnest(?::uuid[], ?::uuid[]) as p(rater_id, ratee_id)
            on conflict on constraint score_assignment_once do nothing
            """;
    private static final String CLOSE =
            "update score_sheet set closed_at = ?, row_version = row_version + 1 where id = ?";

    private final Sql sql;
    private final SheetStore store;
    private final CycleStore cycles;
    private final Participants participants;
    private final AssessmentPolicies policies;
    private final Touches touches;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RunningSheets(
            Sql sql,
            SheetStore store,
            CycleStore cycles,
            Participants participants,
            AssessmentPolicies policies,
            Touches touches,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.cycles = cycles;
        this.participants = participants;
        this.policies = policies;
        this.touches = touches;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the sheet, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID open(Access access, IdempotencyKey key, SheetRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            Cycle cycle = cycles.lock(access, request.cycleId());
            if (cycle.state() != CycleState.OPEN && cycle.state() != CycleState.COMPUTED) {
                throw CycleStore.inState(cycle);
            }
            requireFit(request);
            int sampleMin = request.kind().isAnonymous()
                    ? policies.of(cycle.rules(), cycle.censusOn()).sampleMin()
                    : 1;
            UUID id = Ids.next();
            Constraints.refuse(
                    "score_sheet_once",
                    () -> new ProblemException(EvaluationProblem.SHEET_EXISTS, EvaluationProblem.SHEET_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            cycle.id(),
                            request.kind(),
                            request.name(),
                            store.json(request.criteria()),
                            request.opensOn(),
                            request.closesOn(),
                            sampleMin,
                            clock.instant(),
                            access.subject()));
            if (request.kind() == SheetKind.SELF) {
                List<Participant> all = assessed(cycle.id());
                UUID[] people = Columns.ids(all, Participant::teacherId);
                sql.update(ASSIGN, id, people, people);
            }
            audit.record(access, "SCORE_SHEET_OPENED", "SCORE_SHEET", id);
            return id.toString();
        }));
    }

    private List<Participant> assessed(UUID cycleId) {
        return participants.assessed(cycleId, teacherdev.evaluation.cycle.SheetKind.TEACHING);
    }

    private static void requireFit(SheetRequest request) {
        Set<String> codes = new HashSet<>();
        boolean fits = !request.closesOn().isBefore(request.opensOn())
                && request.criteria().stream().allMatch(criterion -> codes.add(criterion.code()));
        if (!fits) {
            throw refused(
                    "criteria", "Each criterion once, and the last day not before the first", "指标不得重复,截止日不得早于开始日");
        }
    }

    /** Assigns raters; a pair that is there already stays as it is. Nobody rates herself on another's sheet. */
    @Transactional
    int assign(Access access, UUID id, AssignmentsRequest request) {
        Sheet sheet = openSheet(store.lock(access, id).view());
        if (sheet.kind().byCode() || sheet.kind() == SheetKind.SELF) {
            throw refused("pairs", "This sheet has no assigned raters", "该评分表不指定评分人");
        }
        Set<UUID> known = new HashSet<>();
        assessed(sheet.cycleId()).forEach(person -> known.add(person.teacherId()));
        for (AssignmentsRequest.Pair pair : request.pairs()) {
            if (pair.raterId().equals(pair.rateeId()) || !known.contains(pair.rateeId())) {
                throw refused("pairs", "Rate assessed people, and nobody herself", "被评人应为参评人员且不能自评");
            }
        }
        audit.record(access, "RATERS_ASSIGNED", "SCORE_SHEET", id);
        return sql.update(
                ASSIGN,
                id,
                Columns.ids(request.pairs(), AssignmentsRequest.Pair::raterId),
                Columns.ids(request.pairs(), AssignmentsRequest.Pair::rateeId));
    }

    /** From now on the means are told and used; nobody can answer any more. */
    @Transactional
    void close(Access access, UUID id, long expectedVersion) {
        Sheet.Tagged sheet = store.lock(access, id);
        openSheet(sheet.view());
        Versions.requireSame(expectedVersion, sheet.version());
        sql.update(CLOSE, clock.instant(), id);
        touches.participants(Columns.ids(assessed(sheet.view().cycleId()), Participant::id), id);
        audit.record(access, "SCORE_SHEET_CLOSED", "SCORE_SHEET", id);
    }

    static Sheet openSheet(Sheet sheet) {
        if (sheet.closedAt() != null) {
            throw new ProblemException(EvaluationProblem.SHEET_CLOSED, EvaluationProblem.SHEET_CLOSED.title());
        }
        return sheet;
    }

    static ProblemException refused(String field, String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.SHEET_REFUSED, field, Text.of(en, zh));
    }
}
