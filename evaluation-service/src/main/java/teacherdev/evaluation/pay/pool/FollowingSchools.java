package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** A school's pools follow it to its new county, those that it got from the former one too: pay belongs to the paying school. */
@ApplicationScoped
class FollowingSchools {

    private static final String POOLS = """
            update pay_pool set opened_path = coalesce(opened_path, path), path = ? where scope = ?
            """;

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(POOLS, school.pathArray(), school.code());
    }
}
