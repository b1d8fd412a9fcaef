package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.SchoolMoved;

/** A school's programmes and courses follow it to its new county. */
@ApplicationScoped
class FollowingSchools {

    private static final String PROGRAMMES = "update programme set path = ? where owner = ?";
    private static final String COURSES = "update course set path = ? where owner = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(PROGRAMMES, school.pathArray(), school.code());
        sql.update(COURSES, school.pathArray(), school.code());
    }
}
