package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;

/** Emits the current state of every school again. */
@ApplicationScoped
class SchoolRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SchoolRepository schools;
    private final Outbox outbox;

    SchoolRepublication(SchoolRepository schools, Outbox outbox) {
        this.schools = schools;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "schools";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<School> page = schools.lockAfter(after.orElse(BEFORE_ALL), limit);
        page.forEach(school -> outbox.append(school.changed().version(school.version())));
        return new Emitted(
                page.size(),
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()));
    }
}
