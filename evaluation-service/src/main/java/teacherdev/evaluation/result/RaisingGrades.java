package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Gives 优秀 with a correction, after grades were decided: only where an objection was upheld, her corrected score earns it and
 * her unit has a seat left, which a correction that takes 优秀 from somebody else frees. Each one stands in the audit trail.
 */
@ApplicationScoped
class RaisingGrades {

    private static final String UPHELD = """
            select exists (select 1 from objection o join publication p on p.id = o.publication_id
                where o.id = ? and o.teacher_id = ? and o.decision = 'UPHELD'
                  and p.kind = 'EVALUATION_CYCLE' and p.subject_id = ?) as upheld
            """;

    private final Sql sql;
    private final ResultQueries results;
    private final Records records;
    private final Seats seats;
    private final Grades grades;
    private final GradeEvents events;
    private final Audit audit;

    RaisingGrades(
            Sql sql,
            ResultQueries results,
            Records records,
            Seats seats,
            Grades grades,
            GradeEvents events,
            Audit audit) {
        this.sql = sql;
        this.results = results;
        this.records = records;
        this.seats = seats;
        this.grades = grades;
        this.events = events;
        this.audit = audit;
    }

    /**
     * The people whom a correction raises, checked but for the seats.
     *
     * @param self the teacher id of whoever corrects, or null
     */
    List<Evaluated> earned(
            UUID self,
            Cycle cycle,
            Grading.Bands bands,
            List<CorrectionRequest.Raise> raises,
            List<Evaluated> everybody) {
        if (raises.isEmpty()) {
            return List.of();
        }
        Map<UUID, Evaluated> byTeacher = new HashMap<>();
        everybody.stream()
                .filter(one -> one.person().sheet() == SheetKind.TEACHING)
                .forEach(one -> byTeacher.put(one.person().teacherId(), one));
        List<Evaluated> earned = new ArrayList<>();
        for (CorrectionRequest.Raise raise : raises) {
            if (records.areOfOnePerson(self, raise.teacherId())) {
                throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
            }
            boolean upheld = sql.first(
                            UPHELD, row -> row.flag("upheld"), raise.objectionId(), raise.teacherId(), cycle.id())
                    .orElse(false);
            Evaluated person = byTeacher.get(raise.teacherId());
            if (!upheld || person == null) {
                throw refused("No objection about her result was upheld by this id", "没有该编号的、关于其结果且成立的异议");
            }
            if (Grading.earned(person.candidate(person.person().unit()), bands) != Grade.EXCELLENT) {
                throw refused("Her corrected score does not give it", "更正后的分数未达到优秀");
            }
            if (!earned.contains(person)) {
                earned.add(person);
            }
        }
        return earned;
    }

    /** Takes a seat for each, under the lock of her unit; the correction and all other grades of it are written already. */
    void raise(
            Access access, Cycle cycle, AssessmentPolicy policy, List<Evaluated> earned, String reason, Instant now) {
        if (earned.isEmpty()) {
            return;
        }
        Seats.OfCycle ofCycle = seats.of(cycle.id(), policy);
        List<UUID> raised = new ArrayList<>();
        for (Evaluated one : earned) {
            UUID participant = one.person().id();
            seats.require(cycle.id(), ofCycle, one.person().unit(), participant);
            grades.set(
                    Map.of(participant, Grade.EXCELLENT),
                    new Grades.Decision(Grades.Basis.CORRECTED, reason, now, access.subject()));
            String action = results.passesOver(cycle.id(), participant) ? "GRADE_RAISED_AS_EXCEPTION" : "GRADE_RAISED";
            audit.record(access, action, "EVALUATION_PARTICIPANT", participant);
            raised.add(participant);
        }
        events.changed(cycle, cycle.state() == CycleState.LOCKED, raised);
    }

    private static ProblemException refused(String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.GRADE_REFUSED, "raises", Text.of(en, zh));
    }
}
