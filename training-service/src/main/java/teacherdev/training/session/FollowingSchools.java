package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.SchoolMoved;

/** A school's sessions follow it to its new county, with those who are enrolled. */
@ApplicationScoped
class FollowingSchools {

    private static final String SESSIONS = "update session set path = ? where owner = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(SESSIONS, school.pathArray(), school.code());
    }
}
