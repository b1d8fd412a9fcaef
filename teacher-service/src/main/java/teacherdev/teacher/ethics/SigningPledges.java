package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.problem.TeacherProblem;

/** Signs the yearly pledge; a second signature of the same year changes nothing. */
@ApplicationScoped
class SigningPledges {

    private static final String SIGN = """
        insert into ethics_pledge (teacher_id, year, text_version, signed_at, signed_by) values (?, ?, ?, ?, ?)
        on conflict (teacher_id, year) do nothing
        """;

    private final Sql sql;
    private final PersonQueries persons;
    private final Audit audit;
    private final Clock clock;

    SigningPledges(Sql sql, PersonQueries persons, Audit audit, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void sign(Access access, UUID teacherId, PledgeRequest pledge, int year) {
        persons.requireVisible(access, teacherId);
        int thisYear = LocalDate.now(clock).getYear();
        if (year > thisYear + 1 || year < thisYear - 1) {
            throw ProblemException.ofField(TeacherProblem.PLEDGE_YEAR, "year", TeacherProblem.PLEDGE_YEAR.title());
        }
        if (sql.update(SIGN, teacherId, year, pledge.textVersion(), clock.instant(), access.subject()) == 1) {
            audit.record(access, "ETHICS_PLEDGE_SIGNED", "TEACHER", teacherId);
        }
    }
}
