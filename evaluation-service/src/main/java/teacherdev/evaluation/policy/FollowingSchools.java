package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** A school's policies follow it to its new county. */
@ApplicationScoped
class FollowingSchools {

    private static final String POLICIES = "update policy set path = ? where scope = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(POLICIES, school.pathArray(), school.code());
    }
}
