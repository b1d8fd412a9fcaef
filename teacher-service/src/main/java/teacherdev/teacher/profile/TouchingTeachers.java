package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * How other features change what they keep of a teacher: see her, lock her, change their own rows, and tell the other
 * services. The lock is the row of the teacher, so that two clerks who change different parts follow each other.
 */
@ApplicationScoped
public class TouchingTeachers {

    private static final String SEEN = "select 1 as one from teacher t where t.id = ? and " + TeacherQueries.VISIBLE;

    private final Sql sql;
    private final TeacherRepository teachers;
    private final TeacherEvents events;
    private final Clock clock;

    TouchingTeachers(Sql sql, TeacherRepository teachers, TeacherEvents events, Clock clock) {
        this.sql = sql;
        this.teachers = teachers;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses, as not found, a teacher whom the caller does not see. */
    public void requireSight(Access access, UUID teacherId) {
        boolean seen = sql.first(
                        SEEN, row -> true, teacherId, access.selfOrNull(), access.scopeArray(), LocalDate.now(clock))
                .isPresent();
        if (!seen) {
            throw notFound();
        }
    }

    /** Takes the teacher's lock until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID teacherId) {
        locked(teacherId);
    }

    /** Counts the change and appends the teacher's full state; the caller holds the lock and has written its rows. */
    @Transactional(TxType.MANDATORY)
    public void changed(UUID teacherId) {
        locked(teacherId).nextVersion();
        teachers.flush();
        events.appendChanged(List.of(teacherId));
    }

    private Teacher locked(UUID teacherId) {
        return teachers.lock(teacherId).orElseThrow(TouchingTeachers::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
    }
}
