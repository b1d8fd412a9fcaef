package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.PartBalance;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Writes runs and leads their lives: computed, published, locked, corrected. */
@ApplicationScoped
class RunStore {

    private static final String INSERT = """
            insert into pay_run (id, pool_id, version, state, reason, base_run_id, plan, scheme_id, scheme_hash, engine_version,
                people, gini, flat, computed_at, computed_by)
            select ?::uuid, ?::uuid, coalesce(max(version), 0) + 1, 'PREVIEW', ?::text, ?::uuid, ?::text, ?::uuid, ?::text,
                ?::text, ?::int, ?::numeric, ?::boolean, ?::timestamptz, ?::text
            from pay_run where pool_id = ?
            """;
    private static final String PARTS = """
            insert into pay_run_part (run_id, part, amount, allocated, recycled, unallocated)
            select ?, b.part, b.amount::numeric, b.allocated::numeric, b.recycled::numeric, b.unallocated::numeric
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as b (part, amount, allocated, recycled, unallocated)
            """;
    private static final String LATEST = "select * from pay_run where pool_id = ? order by version desc limit 1";
    private static final String LOCKED = "select * from pay_run where pool_id = ? and state = 'LOCKED'";
    private static final String SUPERSEDE =
            "update pay_run set state = 'SUPERSEDED' where pool_id = ? and state in ('PREVIEW', 'PUBLISHED')";
    private static final String PUBLISH =
            "update pay_run set state = 'PUBLISHED', published_on = ?, publication_ends = ? where id = ?";
    private static final String CORRECT = "update pay_run set state = 'CORRECTED' where id = ?";
    private static final String LOCK = "update pay_run set state = 'LOCKED', locked_at = ?, locked_by = ? where id = ?";

    private final Sql sql;
    private final StatementStore statements;

    RunStore(Sql sql, StatementStore statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** A run as it is stored, as far as its life is concerned. */
    record Run(
            UUID id,
            int version,
            String state,
            String reason,
            UUID base,
            LocalDate publishedOn,
            LocalDate publicationEnds) {
        static Run of(Row row) {
            return new Run(
                    row.id("id"),
                    row.integer("version"),
                    row.text("state"),
                    row.text("reason"),
                    row.id("base_run_id"),
                    row.date("published_on"),
                    row.date("publication_ends"));
        }
    }

    /**
     * What there is to say of a new run.
     *
     * @param gini rounded to six places; null if nobody gets anything
     * @param items the finance system's items by the codes of lines
     */
    record NewRun(
            UUID poolId,
            String reason,
            UUID base,
            String plan,
            BigDecimal gini,
            boolean flat,
            Map<String, String> items,
            Instant at,
            String by) {}

    Optional<Run> latest(UUID poolId) {
        return sql.first(LATEST, Run::of, poolId);
    }

    Optional<Run> locked(UUID poolId) {
        return sql.first(LOCKED, Run::of, poolId);
    }

    void supersedeUnlocked(UUID poolId) {
        sql.update(SUPERSEDE, poolId);
    }

    void publish(UUID runId, LocalDate on, LocalDate ends) {
        sql.update(PUBLISH, on, ends, runId);
    }

    void lock(Run run, Instant at, String by) {
        if (run.base() != null) {
            sql.update(CORRECT, run.base());
        }
        sql.update(LOCK, at, by, run.id());
    }

    void insert(NewRun run, Division division) {
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                run.poolId(),
                run.reason(),
                run.base(),
                run.plan(),
                division.schemeId(),
                division.schemeHash(),
                Program.ENGINE_VERSION,
                division.awards().size(),
                run.gini(),
                run.flat(),
                run.at(),
                run.by(),
                run.poolId());
        List<PartBalance> balances = division.balances();
        sql.update(
                PARTS,
                id,
                Columns.texts(balances, PartBalance::part),
                Columns.texts(balances, PartBalance::amount),
                Columns.texts(balances, PartBalance::allocated),
                Columns.texts(balances, PartBalance::recycled),
                Columns.texts(balances, PartBalance::unallocated));
        statements.insert(id, run.poolId(), division.awards(), run.items());
    }
}
