package teacherdev.training.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.SchoolMoved;

/** A school's studios follow it to its new county. */
@ApplicationScoped
class FollowingSchools {

    private static final String STUDIOS = "update studio set path = ? where owner = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(STUDIOS, school.pathArray(), school.code());
    }
}
