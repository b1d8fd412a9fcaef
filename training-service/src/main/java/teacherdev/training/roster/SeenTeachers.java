package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Finds a teacher for a caller who sees her today: the same sight as {@link Roster#isVisible}, with all that is read of her. */
@ApplicationScoped
public class SeenTeachers {

    private static final String SEEN = """
            select t.teacher_id, t.name, t.career_from, t.terms, t.leaves, last.path, present.code, present.school_name
            from roster_teacher t
            left join lateral (
                select s.path from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and a.is_primary order by a.valid_from desc limit 1) last on true
            left join lateral (
                select s.code, s.name as school_name from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and a.is_primary and a.valid_from <= ?
                order by a.valid_from desc limit 1) present on true
            where t.teacher_id = ? and (t.teacher_id = ? or exists (
                select from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and (a.valid_to is null or a.valid_to > ?) and s.path && ?))
            """;

    private final Sql sql;
    private final Clock clock;

    SeenTeachers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** 404 for a teacher who is not known, or whom the caller does not see. */
    public SeenTeacher require(Access access, UUID teacherId) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(SEEN, SeenTeachers::teacher, today, teacherId, access.selfOrNull(), today, access.scopeArray())
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师")));
    }

    private static SeenTeacher teacher(Row row) {
        return new SeenTeacher(
                row.id("teacher_id"),
                row.text("name"),
                row.text("code"),
                row.text("school_name"),
                row.texts("path"),
                row.date("career_from"),
                row.text("terms"),
                row.text("leaves"));
    }
}
