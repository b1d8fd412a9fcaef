package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.SchoolMoved;

/** What a school has certified follows it to its new county; what was signed does not change. */
@ApplicationScoped
class FollowingSchools {

    /** A path ends with its issuer and is indexed: the certificates of the country are not read for the move of one school. */
    static final String CERTIFICATES = "update certificate set path = ? where path @> array[?]::text[] and issuer = ?";

    private final Sql sql;

    FollowingSchools(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes SchoolMoved school) {
        sql.update(CERTIFICATES, school.pathArray(), school.code(), school.code());
    }
}
