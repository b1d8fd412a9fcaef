package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;
import teacherdev.teacher.title.rules.TitleOrder.Held;

/** Keeps the rows of titles in their order; the caller holds the teacher's lock. */
@ApplicationScoped
public class TitleKeeping {

    private static final String KNOWN =
            "select level, since from title where teacher_id = ? and superseded_at is null order by since";
    private static final String BIRTH =
            "select birth_date as day from profile where teacher_id = ? and superseded_at is null and birth_date is not null"
                    + " order by valid_from desc limit 1";
    private static final String SUPERSEDE =
            "update title set superseded_at = ? where id = ? and teacher_id = ? and superseded_at is null";
    private static final String INSERT = """
            insert into title (id, teacher_id, level, qualified_on, appointed_on, special_post, recorded_at, corrects, reason,
                warnings)
            values (?, ?, ?, ?::date, ?::date, ?, ?, ?::uuid, ?, ?)
            """;

    private final Sql sql;

    TitleKeeping(Sql sql) {
        this.sql = sql;
    }

    @Transactional(TxType.MANDATORY)
    public UUID keep(UUID teacherId, TitleRequest title, Instant now) {
        return keep(teacherId, title, List.of(), now);
    }

    /** @param warnings what a bureau should look at, as codes */
    @Transactional(TxType.MANDATORY)
    public UUID keep(UUID teacherId, TitleRequest title, List<String> warnings, Instant now) {
        requireDates(teacherId, title);
        if (title.corrects() != null && sql.update(SUPERSEDE, now, title.corrects(), teacherId) == 0) {
            throw refusal("corrects", TeacherProblem.NOTHING_TO_CORRECT, TeacherProblem.NOTHING_TO_CORRECT.title());
        }
        requireOrder(teacherId, title);
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                teacherId,
                title.level(),
                title.qualifiedOn(),
                title.appointedOn(),
                Boolean.TRUE.equals(title.specialPost()),
                now,
                title.corrects(),
                title.reason(),
                warnings.toArray(String[]::new));
        return id;
    }

    private void requireDates(UUID teacherId, TitleRequest title) {
        LocalDate birth = sql.first(BIRTH, row -> row.date("day"), teacherId).orElse(null);
        TitleChecks.requireDates(title.qualifiedOn(), title.appointedOn(), birth);
        if (title.corrects() != null
                && (title.reason() == null || title.reason().isBlank())) {
            throw refusal("reason", TeacherProblem.REASON_REQUIRED, TeacherProblem.REASON_REQUIRED.title());
        }
    }

    private void requireOrder(UUID teacherId, TitleRequest title) {
        List<Held> known =
                sql.list(KNOWN, row -> new Held(row.constant("level", TitleLevel.class), row.date("since")), teacherId);
        TitleChecks.requireOrder(known, title.level(), title.qualifiedOn(), title.appointedOn());
    }

    private static ProblemException refusal(String field, TeacherProblem problem, Text reason) {
        return ProblemException.ofField(problem, field, reason);
    }
}
