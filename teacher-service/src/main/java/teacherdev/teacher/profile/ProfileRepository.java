package teacherdev.teacher.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {

    /** The profiles of a teacher as known now, in the order of time. */
    List<Profile> known(UUID teacherId) {
        return list("teacherId = ?1 and supersededAt is null order by validFrom", teacherId);
    }
}
