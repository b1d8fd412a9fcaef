package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/** Plans of a school's people follow it to its new county; who owns the cycle goes on seeing what follows from its grades. */
@ApplicationScoped
class FollowingSchools {

    private static final String PLANS = """
            update improvement_plan i set path = case when c.organisation = s.code then s.place else c.path || array(
                select n.node from unnest(s.place) with ordinality n (node, at) where n.node <> all (c.path) order by n.at) end
            from evaluation_cycle c, (select ?::text[] as place, ?::text as code) s where c.id = i.cycle_id and i.school_id = ?
            """;

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(PLANS, school.pathArray(), school.code(), school.schoolId());
    }
}
