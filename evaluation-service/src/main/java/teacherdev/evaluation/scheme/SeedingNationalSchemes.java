package teacherdev.evaluation.scheme;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.library.ShippedScheme;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Adopts the shipped national rules for the country: at the first start, and again as the next version when a release
 * ships another text. An installation overrides them by adopting its own for a nearer node, or for the country.
 */
@ApplicationScoped
class SeedingNationalSchemes {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('national-schemes', 0)) is null as taken";
    private static final String INSERT = """
            insert into scheme (id, code, version, kind, scope, path, name, state, document, content_hash, engine_version,
                effective_from, adoption_record, row_version, created_at, created_by, adopted_at, adopted_by)
            select ?, ?, coalesce(max(version), 0) + 1, ?, ?, array[?], ?, 'ADOPTED', ?, ?, ?,
                case when max(version) is null then date '2000-01-01' else ?::date end, ?, 1, ?, 'teacherdev', ?, 'teacherdev'
            from scheme where scope = ? and code = ?
            having bool_or(content_hash = ?) is not true
            """;

    private final Sql sql;
    private final SchemeStore store;
    private final Outbox outbox;
    private final Clock clock;

    SeedingNationalSchemes(Sql sql, SchemeStore store, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        sql.first(LOCK, row -> row.flag("taken"));
        ShippedScheme.all().stream().filter(ShippedScheme::isNational).forEach(this::adopt);
    }

    private void adopt(ShippedScheme shipped) {
        String canonical = DocumentText.canonical(shipped.document());
        String hash = DocumentText.hash(canonical);
        UUID id = Ids.next();
        int inserted = sql.update(
                INSERT,
                id,
                shipped.id(),
                shipped.kind(),
                Organisations.COUNTRY,
                Organisations.COUNTRY,
                shipped.name(),
                canonical,
                hash,
                Program.ENGINE_VERSION,
                LocalDate.now(clock),
                shipped.source(),
                clock.instant(),
                clock.instant(),
                Organisations.COUNTRY,
                shipped.id(),
                hash);
        if (inserted > 0) {
            outbox.append(SchemeAdopted.of(store.find(id).orElseThrow()));
        }
    }
}
