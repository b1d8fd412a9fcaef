package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.certificate.CertificateStore.Draft;

/** Which sessions there are to certify, and who has passed them. */
@ApplicationScoped
class PassedSessions {

    /** No session is larger; see the capacity of sessions. */
    private static final int PASSED_MAX = 10_000;

    private static final String HELD = """
            select s.id, s.path, s.first_day, s.last_day, c.title, c.hours from session s join course c on c.id = s.course_id
            where s.id = ? and s.path && ?
            """;
    /** Under the record that stands for whoever passed, which may have taken the place of the one that was enrolled. */
    private static final String PASSED = """
            select distinct e.teacher_id
            from (select coalesce(t.merged_into, p.teacher_id) as teacher_id
                  from enrolment p left join roster_teacher t on t.teacher_id = p.teacher_id
                  where p.session_id = ? and p.state = 'PASSED') as e
            where ?::uuid is null or e.teacher_id = ?
            order by e.teacher_id limit ?
            """;

    private final Sql sql;

    /** A session of the caller's organisations. */
    record Held(UUID id, List<String> path, LocalDate from, LocalDate to, String title, BigDecimal hours) {

        static Held of(Row row) {
            return new Held(
                    row.id("id"),
                    row.texts("path"),
                    row.date("first_day"),
                    row.date("last_day"),
                    row.text("title"),
                    row.decimal("hours"));
        }

        Draft draft(UUID teacherId) {
            return new Draft(CertificateKind.COURSE, id.toString(), teacherId, title, hours, from, to);
        }
    }

    PassedSessions(Sql sql) {
        this.sql = sql;
    }

    /** Refuses one that another organisation holds, as if it did not exist. */
    Held held(Access access, UUID sessionId) {
        return sql.first(HELD, Held::of, sessionId, access.scopeArray())
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such session of your organisation", "您的单位没有该班次")));
    }

    /** @param teacherId only she, or everybody when null */
    List<UUID> passed(UUID sessionId, UUID teacherId) {
        return sql.list(PASSED, row -> row.id("teacher_id"), sessionId, teacherId, teacherId, PASSED_MAX);
    }
}
