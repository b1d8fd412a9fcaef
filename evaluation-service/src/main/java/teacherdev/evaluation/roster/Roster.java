package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Answers who a teacher is, to those who may know. */
@ApplicationScoped
public class Roster {

    /** A teacher whom the caller sees today, with her primary school of the day that is asked for. */
    private static final String VISIBLE = """
            select t.teacher_id, t.name, t.status, school.code as school_code
            from roster_teacher t
            left join roster_assignment stood on stood.teacher_id = t.teacher_id and stood.is_primary
                and stood.valid_from <= ? and (stood.valid_to is null or stood.valid_to > ?)
            left join roster_school school on school.school_id = stood.school_id
            where t.teacher_id = ? and (t.teacher_id = ? or (
                select bool_or(s.path && ?) from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and (a.valid_to is null or a.valid_to > ?)))
            """;

    private final Sql sql;

    Roster(Sql sql) {
        this.sql = sql;
    }

    /** @param schoolCode the primary school of the day; null when there was none */
    public record Member(UUID teacherId, String name, String status, String schoolCode) {}

    /** A teacher, if the caller's scope covers a school where she works today or will work. */
    public Optional<Member> visible(Access access, UUID teacherId, LocalDate day, LocalDate today) {
        return sql.first(VISIBLE, Roster::member, day, day, teacherId, access.selfOrNull(), access.scopeArray(), today);
    }

    private static Member member(Row row) {
        return new Member(row.id("teacher_id"), row.text("name"), row.text("status"), row.text("school_code"));
    }
}
