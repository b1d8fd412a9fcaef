package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** What a school has published follows it to its new county, with the objections. */
@ApplicationScoped
class FollowingSchools {

    private static final String PUBLICATIONS = "update publication set path = ? where organisation = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(PUBLICATIONS, school.pathArray(), school.code());
    }
}
