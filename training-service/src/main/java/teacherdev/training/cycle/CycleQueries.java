package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Sql.Both;
import teacherdev.platform.web.access.Access;
import teacherdev.training.cycle.Career.MonthOf;
import teacherdev.training.roster.SeenTeacher;
import teacherdev.training.roster.SeenTeachers;
import teacherdev.training.roster.SeenTeachers.Post;

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
    private record Subject(SeenTeacher teacher, Career career, CycleRules rules) {}

    TrainingCycles cycles(Access access, UUID teacherId, String acceptLanguage) {
        Subject subject = subject(access, teacherId);
        return cycles.of(subject.career(), subject.rules(), acceptLanguage);
    }

    /** The periods, of which only those are judged that are asked for. */
    OpenCycles open(Access access, UUID teacherId) {
        Subject subject = subject(access, teacherId);
        return new OpenCycles(
                subject.teacher(),
                cycles.periods(subject.career(), subject.rules()),
                (period, language) -> cycles.judged(subject.career(), period, subject.rules(), language));
    }

    private Subject subject(Access access, UUID teacherId) {
        Both<Post, MonthOf> known = sql.both(teachers.posts(access, teacherId), Careers.months(teacherId));
        SeenTeacher teacher = teachers.require(known.first());
        CycleRules rules = new CycleRules(policy, programs);
        return new Subject(teacher, careers.of(teacher, known.second(), rules), rules);
    }
}
