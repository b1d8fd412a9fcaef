package teacherdev.teacher.career;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** The primary assignments of a teacher as known now, in the order of time. */
    List<Assignment> knownPrimary(UUID teacherId) {
        return list("teacherId = ?1 and supersededAt is null and primary order by validFrom", teacherId);
    }
}
