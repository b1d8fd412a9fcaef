package teacherdev.training.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.SchoolMoved;

/** Pairings of a school follow it to its new county, whichever of the two it is. */
@ApplicationScoped
class FollowingSchools {

    private static final String HELPING =
            "update organisation_pairing set helper_path = ? where helper_path @> array[?]::text[] and helper = ?";
    private static final String HELPED =
            "update organisation_pairing set partner_path = ? where partner_path @> array[?]::text[] and partner = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(HELPING, school.pathArray(), school.code(), school.code());
        sql.update(HELPED, school.pathArray(), school.code(), school.code());
    }
}
