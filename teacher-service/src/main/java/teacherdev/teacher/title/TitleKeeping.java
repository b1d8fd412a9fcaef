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
import teacherdev.teacher.title.rules.TitleOrder;
import teacherdev.teacher.title.rules.TitleOrder.Decision;
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
            insert into title (id, teacher_id, level, qualified_on, appointed_on, special_post, recorded_at, corrects, reason)
            values (?, ?, ?, ?::date, ?::date, ?, ?, ?::uuid, ?)
            """;

    private final Sql sql;

    TitleKeeping(Sql sql) {
        this.sql = sql;
    }

    @Transactional(TxType.MANDATORY)
    public UUID keep(UUID teacherId, TitleRequest title, Instant now) {
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
                title.reason());
        return id;
    }

    private void requireDates(UUID teacherId, TitleRequest title) {
        if (title.since() == null) {
            throw refusal(
                    "appointedOn",
                    TeacherProblem.TITLE_DATE_MISSING,
                    Text.of("the day of the qualification or of the appointment is needed", "须有取得资格日期或聘任日期"));
        }
        if (title.qualifiedOn() != null
                && title.appointedOn() != null
                && title.appointedOn().isBefore(title.qualifiedOn())) {
            throw refusal(
                    "appointedOn",
                    TeacherProblem.TITLE_OUT_OF_ORDER,
                    Text.of("the appointment is before the qualification", "聘任日期早于取得资格日期"));
        }
        LocalDate first = title.qualifiedOn() == null ? title.appointedOn() : title.qualifiedOn();
        boolean beforeBirth = sql.first(BIRTH, row -> row.date("day"), teacherId)
                .filter(birth -> !first.isAfter(birth))
                .isPresent();
        if (beforeBirth) {
            throw refusal(
                    title.qualifiedOn() == null ? "appointedOn" : "qualifiedOn",
                    TeacherProblem.DATE_BEFORE_BIRTH,
                    TeacherProblem.DATE_BEFORE_BIRTH.title());
        }
        if (title.corrects() != null
                && (title.reason() == null || title.reason().isBlank())) {
            throw refusal("reason", TeacherProblem.REASON_REQUIRED, TeacherProblem.REASON_REQUIRED.title());
        }
    }

    private void requireOrder(UUID teacherId, TitleRequest title) {
        List<Held> known =
                sql.list(KNOWN, row -> new Held(row.constant("level", TitleLevel.class), row.date("since")), teacherId);
        String field = title.appointedOn() == null ? "qualifiedOn" : "appointedOn";
        switch (TitleOrder.decide(known, title.level(), title.since())) {
            case Decision.Fits _ -> {}
            case Decision.HeldAlready _ ->
                throw refusal("level", TeacherProblem.TITLE_HELD_ALREADY, TeacherProblem.TITLE_HELD_ALREADY.title());
            case Decision.BeforeLower(Held lower) ->
                throw refusal(
                        field,
                        TeacherProblem.TITLE_OUT_OF_ORDER,
                        Text.of(
                                "must be after " + lower.since() + ", when she had the title " + lower.level(),
                                "须晚于 " + lower.since() + "（" + lower.level().zh() + "）"));
            case Decision.AfterHigher(Held higher) ->
                throw refusal(
                        field,
                        TeacherProblem.TITLE_OUT_OF_ORDER,
                        Text.of(
                                "must be before " + higher.since() + ", when she had the title " + higher.level(),
                                "须早于 " + higher.since() + "（" + higher.level().zh() + "）"));
        }
    }

    private static ProblemException refusal(String field, TeacherProblem problem, Text reason) {
        return ProblemException.ofField(problem, field, reason);
    }
}
