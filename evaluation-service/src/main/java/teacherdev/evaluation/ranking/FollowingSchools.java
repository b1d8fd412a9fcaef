package teacherdev.evaluation.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** A school's rankings follow it to its new county. */
@ApplicationScoped
class FollowingSchools {

    private static final String RANKINGS = "update ranking set path = ? where organisation = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(RANKINGS, school.pathArray(), school.code());
    }
}
