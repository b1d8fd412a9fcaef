package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.roster.Roster;

/** Reads how far a teacher is in her cycles. */
@ApplicationScoped
class CycleQueries {

    private final Roster roster;
    private final Careers careers;
    private final CyclesOfCareers cycles;
    private final CyclePolicy policy;
    private final AdoptedPrograms programs;

    CycleQueries(Roster roster, Careers careers, CyclesOfCareers cycles, CyclePolicy policy, AdoptedPrograms programs) {
        this.roster = roster;
        this.careers = careers;
        this.cycles = cycles;
        this.policy = policy;
        this.programs = programs;
    }

    /** Whose cycles they are, and the rules by which they are judged. */
    record Subject(Career career, CycleRules rules) {}

    @Transactional
    TrainingCycles cycles(Access access, UUID teacherId, String acceptLanguage) {
        Subject subject = subject(access, teacherId);
        return cycles.of(subject.career(), subject.rules(), acceptLanguage);
    }

    /** The periods, of which only those are judged that are asked for. */
    @Transactional
    OpenCycles open(Access access, UUID teacherId) {
        Subject subject = subject(access, teacherId);
        return new OpenCycles(
                cycles.periods(subject.career(), subject.rules()),
                (period, language) -> cycles.judged(subject.career(), period, subject.rules(), language));
    }

    private Subject subject(Access access, UUID teacherId) {
        if (!roster.isVisible(access, teacherId)) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        CycleRules rules = new CycleRules(policy, programs);
        return new Subject(careers.of(teacherId, rules).orElseThrow(), rules);
    }
}
