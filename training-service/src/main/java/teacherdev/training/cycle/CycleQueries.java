package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedPolicies;
import teacherdev.platform.runtime.adopted.AdoptedPolicies.Dated;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Sql.Both;
import teacherdev.platform.web.access.Access;
import teacherdev.training.cycle.Careers.MonthOf;
import teacherdev.training.roster.SeenTeacher;
import teacherdev.training.roster.SeenTeachers;

/** Reads how far a teacher is in her cycles. */
@ApplicationScoped
class CycleQueries {

    private final Sql sql;
    private final SeenTeachers teachers;
    private final Careers careers;
    private final CyclesOfCareers cycles;
    private final CyclePolicy policy;
    private final AdoptedPrograms programs;

    CycleQueries(
            Sql sql,
            SeenTeachers teachers,
            Careers careers,
            CyclesOfCareers cycles,
            CyclePolicy policy,
            AdoptedPrograms programs) {
        this.sql = sql;
        this.teachers = teachers;
        this.careers = careers;
        this.cycles = cycles;
        this.policy = policy;
        this.programs = programs;
    }

    /** Whose cycles they are, and the rules by which they are judged. */
    record Subject(Career career, CycleRules rules) {}

    TrainingCycles cycles(Access access, UUID teacherId, String acceptLanguage) {
        SeenTeacher teacher = teachers.require(access, teacherId);
        Subject subject = subject(teacher);
        return cycles.of(subject.career(), subject.rules(), acceptLanguage);
    }

    /** The periods, of which only those are judged that are asked for. */
    OpenCycles open(SeenTeacher teacher) {
        Subject subject = subject(teacher);
        return new OpenCycles(
                cycles.periods(subject.career(), subject.rules()),
                (period, language) -> cycles.judged(subject.career(), period, subject.rules(), language));
    }

    private Subject subject(SeenTeacher teacher) {
        Both<MonthOf, Dated> known = sql.both(Careers.months(teacher.id()), CyclePolicy.asking(teacher.path()));
        CycleRules rules = CycleRules.knowing(policy, programs, teacher.path(), new AdoptedPolicies(known.second()));
        return new Subject(careers.of(teacher, known.first(), rules), rules);
    }
}
