package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** A school's plans follow it to its new county, whatever their state. */
@ApplicationScoped
class FollowingSchools {

    private static final String SCHEMES = "update scheme set path = ? where scope = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(SCHEMES, school.pathArray(), school.code());
    }
}
