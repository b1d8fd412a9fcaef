package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * A person decides a grade: within the unit's seats, never against a veto, never on her own case. Each decision names its
 * reason and stands in the audit trail, because nobody may ask the principal for an 优秀; one that passes over somebody with
 * a higher score is recorded as an exception.
 */
@ApplicationScoped
class DecidingGrades {

    private final CycleStore store;
    private final AssessmentPolicies policies;
    private final ResultQueries results;
    private final Records records;
    private final Seats seats;
    private final Grades grades;
    private final GradeEvents events;
    private final Audit audit;
    private final Clock clock;

    DecidingGrades(
            CycleStore store,
            AssessmentPolicies policies,
            ResultQueries results,
            Records records,
            Seats seats,
            Grades grades,
            GradeEvents events,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.results = results;
        this.records = records;
        this.seats = seats;
        this.grades = grades;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param self the teacher id of whoever decides, or null */
    @Transactional
    void decide(Access access, UUID self, UUID cycleId, UUID teacherId, long expectedVersion, GradeRequest request) {
        Cycle cycle = store.lock(access, cycleId);
        if (cycle.state() != CycleState.COMPUTED && cycle.state() != CycleState.PUBLISHED) {
            throw CycleStore.inState(cycle);
        }
        ResultQueries.Graded graded = results.graded(cycleId, teacherId)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("She has no result in this cycle", "本周期没有该教师的结果")));
        Versions.requireSame(expectedVersion, graded.version());
        if (records.areOfOnePerson(self, teacherId)) {
            throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
        }
        requirePossible(graded, request.grade());
        String action = "GRADE_DECIDED";
        if (request.grade() == Grade.EXCELLENT) {
            AssessmentPolicy policy = policies.of(cycle.rules(), cycle.censusOn());
            seats.require(cycleId, seats.of(cycleId, policy), graded.unit(), graded.participantId());
            if (results.passesOver(cycleId, graded.participantId())) {
                action = "GRADE_DECIDED_AS_EXCEPTION";
            }
        }
        grades.set(
                Map.of(graded.participantId(), request.grade()),
                new Grades.Decision(Grades.Basis.DECIDED, request.reason(), clock.instant(), access.subject()));
        if (cycle.state() == CycleState.PUBLISHED) {
            events.changed(cycle, false, List.of(graded.participantId()));
        }
        audit.record(access, action, "EVALUATION_PARTICIPANT", graded.participantId());
    }

    private static void requirePossible(ResultQueries.Graded graded, Grade grade) {
        if (graded.vetoed() && grade != Grade.UNQUALIFIED) {
            throw ProblemException.ofField(
                    EvaluationProblem.GRADE_REFUSED, "grade", Text.of("She is excluded by a veto", "该教师已被一票否决"));
        }
    }
}
