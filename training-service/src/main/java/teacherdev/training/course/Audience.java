package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** For whom a course is: what she teaches, the title that she has and the offices that she holds on a day. */
@ApplicationScoped
public class Audience {

    /**
     * Whether a course {@code c} is for a teacher {@code t} on the day {@code asked.day}. A title counts from the
     * appointment; one of which only the qualification is known counts from that.
     */
    static final String INCLUDED = """
            (cardinality(c.stages) = 0 or t.stage = any (c.stages))
            and (cardinality(c.subjects) = 0 or t.subjects && c.subjects)
            and (cardinality(c.titles) = 0
                 or coalesce((select held ->> 'level' from jsonb_array_elements(t.titles) as held
                              where coalesce(held ->> 'appointedOn', held ->> 'qualifiedOn', '') <= asked.day::text
                              order by coalesce(held ->> 'appointedOn', held ->> 'qualifiedOn', '') desc limit 1), 'NONE')
                    = any (c.titles))
            and (cardinality(c.posts) = 0
                 or exists (select from jsonb_array_elements(t.terms) as served
                            where served ->> 'role' = any (c.posts) and served ->> 'from' <= asked.day::text
                              and (served ->> 'to' is null or served ->> 'to' > asked.day::text)))
            """;

    private static final String INCLUDES = "select " + INCLUDED + """
            as included from (select ?::date as day) as asked, course c, roster_teacher t where c.id = ? and t.teacher_id = ?
            """;

    private final Sql sql;

    Audience(Sql sql) {
        this.sql = sql;
    }

    public boolean includes(UUID courseId, UUID teacherId, LocalDate day) {
        return sql.first(INCLUDES, row -> row.flag("included"), day, courseId, teacherId)
                .orElse(false);
    }
}
