package teacherdev.teacher.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SchoolRepository implements PanacheRepositoryBase<School, UUID> {

    Optional<School> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next schools after an id, each locked, in the order of ids. */
    List<School> lockAfter(UUID after, int limit) {
        return find("id > ?1 order by id", after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }
}
