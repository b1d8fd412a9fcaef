package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;

/** Emits every adopted scheme again. */
@ApplicationScoped
class SchemeRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int SCHEMES_PER_PAGE = 20;
    private static final String ADOPTED =
            "select * from scheme where state = 'ADOPTED' and id > ? order by id limit ? for update";

    private final Sql sql;
    private final Outbox outbox;

    SchemeRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<Scheme> schemes =
                sql.list(ADOPTED, Scheme::of, after.orElse(BEFORE_ALL), Math.min(limit, SCHEMES_PER_PAGE));
        schemes.forEach(scheme -> outbox.append(SchemeAdopted.of(scheme)));
        return new Emitted(
                schemes.size(),
                schemes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(schemes.getLast().id()));
    }
}
