package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** For whom a course is. */
@ApplicationScoped
class Audience {

    private static final String INCLUDES = """
            select (cardinality(c.stages) = 0 or t.stage = any (c.stages))
               and (cardinality(c.subjects) = 0 or t.subjects && c.subjects) as included
            from course c, roster_teacher t where c.id = ? and t.teacher_id = ?
            """;

    private final Sql sql;

    Audience(Sql sql) {
        this.sql = sql;
    }

    boolean includes(UUID courseId, UUID teacherId) {
        return sql.first(INCLUDES, row -> row.flag("included"), courseId, teacherId)
                .orElse(false);
    }
}
