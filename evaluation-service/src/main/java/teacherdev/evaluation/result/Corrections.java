package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.web.access.Access;

/** Writes what a correction changes, and tells of grades that are others now. */
@ApplicationScoped
class Corrections {

    private final ResultWriting writing;
    private final Computations computations;
    private final Grades grades;
    private final GradeEvents events;
    private final CycleStore store;

    Corrections(ResultWriting writing, Computations computations, Grades grades, GradeEvents events, CycleStore store) {
        this.writing = writing;
        this.computations = computations;
        this.grades = grades;
        this.events = events;
        this.store = store;
    }

    /** @param people those who get a new version */
    record Written(
            UUID id,
            String reason,
            Evaluation.Everybody everybody,
            List<Evaluated> people,
            Map<UUID, Grade> regraded) {}

    void write(Access access, Cycle cycle, Written correction, Instant now) {
        computations.add(
                access,
                cycle,
                new Computations.Run(
                        correction.id(),
                        Computation.Kind.CORRECTION,
                        correction.reason(),
                        correction.everybody().people().size(),
                        correction.people().size(),
                        writing.json(correction.everybody().schemeValues())),
                now);
        writing.write(correction.id(), correction.people(), now);
        grades.set(
                correction.regraded(),
                new Grades.Decision(Grades.Basis.CORRECTED, correction.reason(), now, access.subject()));
        store.computed(cycle.id(), now);
        events.changed(
                cycle,
                cycle.state() == CycleState.LOCKED,
                List.copyOf(correction.regraded().keySet()));
    }
}
