package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;

/** Tells again of every pool whose result is final, with the version that is paid; still no amount and no person. */
@ApplicationScoped
class PoolRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PAID = """
            select p.id, p.scope, p.year, r.version from pay_pool p
            join pay_run r on r.pool_id = p.id and r.state = 'LOCKED'
            where p.id > ? order by p.id limit ? for update of p
            """;

    private final Sql sql;
    private final Outbox outbox;

    PoolRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "pay-pools";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<PayPoolLocked> pools = sql.list(
                PAID,
                row -> new PayPoolLocked(row.id("id"), row.text("scope"), row.integer("year"), row.integer("version")),
                after.orElse(BEFORE_ALL),
                limit);
        pools.forEach(pool -> outbox.append(pool.event()));
        return new Emitted(
                pools.size(),
                pools.isEmpty() ? Optional.empty() : Optional.of(pools.getLast().poolId()));
    }
}
