package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.Touches;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.ranking.PublishedRankings;
import teacherdev.evaluation.result.GradeEvents;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Makes results public for a period of working days. */
@ApplicationScoped
class Publishing {

    private static final String INSERT = """
            insert into publication (id, kind, subject_id, organisation, path, working_days, published_on, closes_on,
                published_at, published_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final CycleStore cycles;
    private final Touches touches;
    private final GradeEvents grades;
    private final PublishedRankings rankings;
    private final Organisations organisations;
    private final AssessmentPolicies policies;
    private final PoliciesInForce calendar;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            Sql sql,
            CycleStore cycles,
            Touches touches,
            GradeEvents grades,
            PublishedRankings rankings,
            Organisations organisations,
            AssessmentPolicies policies,
            PoliciesInForce calendar,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.touches = touches;
        this.grades = grades;
        this.rankings = rankings;
        this.organisations = organisations;
        this.policies = policies;
        this.calendar = calendar;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the publication, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID publish(Access access, IdempotencyKey key, PublicationRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            UUID id = Ids.next();
            organisations.keepPlaces();
            switch (request.kind()) {
                case EVALUATION_CYCLE -> publishCycle(access, id, request);
                case RANKING -> publishRanking(access, id, request);
            }
            audit.record(access, "PUBLISHED", request.kind().name(), request.subjectId());
            return id.toString();
        }));
    }

    private void publishCycle(Access access, UUID id, PublicationRequest request) {
        Cycle cycle = cycles.lock(access, request.subjectId());
        if (cycle.state() != CycleState.COMPUTED) {
            throw CycleStore.inState(cycle);
        }
        if (!touches.seen(cycle.id()).isEmpty()) {
            throw new ProblemException(EvaluationProblem.STALE_RESULTS, EvaluationProblem.STALE_RESULTS.title());
        }
        insert(access, id, request, cycle.organisation(), cycle.path(), cycle.rules());
        cycles.published(cycle.id(), clock.instant());
        grades.provisional(cycle);
    }

    private void publishRanking(Access access, UUID id, PublicationRequest request) {
        PublishedRankings.Publishable ranking = rankings.lock(access, request.subjectId())
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such ranking in your scope", "您的管辖范围内没有该排序")));
        if (ranking.published()) {
            throw new ProblemException(EvaluationProblem.ALREADY_PUBLIC, EvaluationProblem.ALREADY_PUBLIC.title());
        }
        insert(access, id, request, ranking.organisation(), ranking.path(), ranking.path());
        rankings.publish(ranking.id(), clock.instant());
    }

    private void insert(
            Access access,
            UUID id,
            PublicationRequest request,
            String organisation,
            List<String> path,
            List<String> rules) {
        LocalDate today = LocalDate.now(clock);
        int least = policies.of(rules, today).publicationWorkingDays();
        int days = request.workingDays() == null ? least : request.workingDays();
        if (days < least) {
            throw ProblemException.ofField(
                    EvaluationProblem.PERIOD_TOO_SHORT,
                    "workingDays",
                    Text.of("At least " + least + " working days", "公示期不少于 " + least + " 个工作日"));
        }
        // A policy of no days closes at once; otherwise the period begins on the next working day.
        LocalDate closesOn =
                days == 0 ? today.minusDays(1) : calendar.workingDays().after(today, days);
        sql.update(
                INSERT,
                id,
                request.kind(),
                request.subjectId(),
                organisation,
                path.toArray(String[]::new),
                days,
                today,
                closesOn,
                clock.instant(),
                access.subject());
    }
}
