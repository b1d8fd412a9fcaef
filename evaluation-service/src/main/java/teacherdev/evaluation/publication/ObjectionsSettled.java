package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.LockCondition;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** A cycle is final only after its publication is over, every objection is answered and every upheld one has its remedy. */
@ApplicationScoped
class ObjectionsSettled implements LockCondition {

    private static final String STATUS = """
            select p.closes_on, count(o.id) filter (where o.decision is null) as unanswered,
                   count(o.id) filter (where o.decision = 'UPHELD' and not exists (
                       select 1 from evaluation_computation k
                       where k.cycle_id = p.subject_id and k.kind = 'CORRECTION' and k.computed_at >= o.raised_at)
                     and not exists (
                       select 1 from evaluation_grade g join evaluation_participant q on q.id = g.participant_id
                       where q.cycle_id = p.subject_id and q.teacher_id = o.teacher_id and g.basis = 'DECIDED'
                         and g.decided_at >= o.raised_at)) as unremedied
            from publication p left join objection o on o.publication_id = p.id
            where p.kind = 'EVALUATION_CYCLE' and p.subject_id = ? group by p.id
            """;

    private final Sql sql;
    private final Clock clock;

    ObjectionsSettled(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Status(LocalDate closesOn, int unanswered, int unremedied) {}

    @Override
    public void check(Cycle cycle) {
        Status status = sql.first(
                        STATUS,
                        row -> new Status(row.date("closes_on"), row.integer("unanswered"), row.integer("unremedied")),
                        cycle.id())
                .orElseThrow();
        if (!LocalDate.now(clock).isAfter(status.closesOn())) {
            throw new ProblemException(
                    EvaluationProblem.PUBLICATION_RUNNING,
                    Text.of("The period runs until " + status.closesOn(), "公示期至 " + status.closesOn()));
        }
        if (status.unanswered() > 0 || status.unremedied() > 0) {
            throw new ProblemException(
                    EvaluationProblem.OBJECTIONS_OPEN,
                    Text.of(
                            status.unanswered() + " objections wait for an answer, " + status.unremedied()
                                    + " upheld ones for a remedy",
                            status.unanswered() + " 件异议待答复," + status.unremedied() + " 件成立的异议待更正"));
        }
    }
}
