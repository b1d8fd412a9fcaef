package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /**
     * Under the record that stands for whoever passed, which may have taken the place of the one that was enrolled; with
     * what the entry says that stands for the session in the ledger. One that was taken back certifies nothing; of what the
     * ledger refused only the course can tell.
     */
    private static final String PASSED = """
            select distinct on (e.teacher_id) e.teacher_id, entry.activity, entry.activity_hours
            from (select coalesce(t.merged_into, p.teacher_id) as teacher_id, p.credit_entry_id, p.credit_failure
                  from enrolment p left join roster_teacher t on t.teacher_id = p.teacher_id
                  where p.session_id = ? and p.state = 'PASSED') as e
            left join lateral (
                with recursive place as (
                    select e.credit_entry_id as id, 0 as step where e.credit_entry_id is not null
                    union all
                    select taken.id, place.step + 1 from place
                    join credit_reversal r on r.entry_id = place.id
                    cross join lateral (select c.id from credit_entry c where c.replaces = place.id limit 1) as taken)
                select id from place order by step desc limit 1) as standing on true
            left join credit_entry entry on entry.id = standing.id
            where (?::uuid is null or e.teacher_id = ?) and case
                when standing.id is null then e.credit_failure is not null
                else not exists (select from credit_reversal r where r.entry_id = standing.id) end
            order by e.teacher_id, standing.id limit ?
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

        Draft draft(Passed passed) {
            return new Draft(
                    CertificateKind.COURSE,
                    id.toString(),
                    passed.teacherId(),
                    Objects.requireNonNullElse(passed.activity(), title),
                    Objects.requireNonNullElse(passed.hours(), hours),
                    from,
                    to);
        }
    }

    /**
     * Who has passed.
     *
     * @param activity what it was called when it was credited; null where the ledger refused it
     * @param hours what was credited; null where the ledger refused it
     */
    record Passed(UUID teacherId, String activity, BigDecimal hours) {

        static Passed of(Row row) {
            return new Passed(row.id("teacher_id"), row.text("activity"), row.decimal("activity_hours"));
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
    List<Passed> passed(UUID sessionId, UUID teacherId) {
        return sql.list(PASSED, Passed::of, sessionId, teacherId, teacherId, PASSED_MAX);
    }
}
