package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.evaluation.roster.SchoolMoved;
import teacherdev.platform.runtime.sql.Sql;

/**
 * A school's cycles follow it to its new county; a region's cycles stay with the region, and show the school's people to those
 * who hold the school now as well.
 */
@ApplicationScoped
class FollowingSchools {

    private static final String CYCLES = """
            update evaluation_cycle set opened_path = coalesce(opened_path, path), path = ? where organisation = ?
            """;
    private static final String PARTICIPANTS = """
            update evaluation_participant p set opened_path = coalesce(p.opened_path, p.path),
                path = c.path || array(select n.node from unnest(?::text[]) with ordinality n (node, at)
                    where n.node <> all (c.path) order by n.at)
            from evaluation_cycle c where c.id = p.cycle_id and p.school_id = ?
            """;

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    /** Cycles first: where a participant is seen depends on where her cycle lies. */
    void follow(@Observes SchoolMoved school) {
        sql.update(CYCLES, school.pathArray(), school.code());
        sql.update(PARTICIPANTS, school.pathArray(), school.schoolId());
    }
}
