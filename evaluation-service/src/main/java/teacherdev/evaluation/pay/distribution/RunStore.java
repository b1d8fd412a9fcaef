package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.Line;
import teacherdev.evaluation.pay.rules.PartBalance;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Writes runs with their statements, lines and traces: a handful of statements however many people there are. */
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
    private static final String STATEMENTS = """
            insert into pay_statement (id, run_id, pool_id, position, recipient_id, teacher_id, amount, status, input, facts)
            select s.id, ?, ?, s.position, s.recipient, s.teacher, s.amount::numeric, s.status, s.input, s.facts
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as s (id, recipient, teacher, amount, status, input, facts, position)
            """;
    private static final String LINES = """
            insert into pay_line (statement_id, position, kind, part, code, item, amount)
            select l.id, l.position, l.kind, l.part, l.code, l.item, l.amount::numeric
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as l (id, position, kind, part, code, item, amount)
            """;
    private static final String TRACES = """
            insert into pay_trace (statement_id, zh, en)
            select t.id, t.zh, t.en from unnest(?::uuid[], ?::text[], ?::text[]) as t (id, zh, en)
            """;
    private static final String LATEST = "select * from pay_run where pool_id = ? order by version desc limit 1";
    private static final String LOCKED = "select * from pay_run where pool_id = ? and state = 'LOCKED'";
    private static final String SUPERSEDE =
            "update pay_run set state = 'SUPERSEDED' where pool_id = ? and state in ('PREVIEW', 'PUBLISHED')";
    private static final String PUBLISH =
            "update pay_run set state = 'PUBLISHED', published_on = ?, publication_ends = ? where id = ?";
    private static final String CORRECT = "update pay_run set state = 'CORRECTED' where id = ?";
    private static final String LOCK = "update pay_run set state = 'LOCKED', locked_at = ?, locked_by = ? where id = ?";
    private static final int CHUNK = 500; // traces are long: a few megabytes in one statement, not hundreds

    private final Sql sql;
    private final RecipientStore json;
    private final TraceText traces;

    RunStore(Sql sql, RecipientStore json, TraceText traces) {
        this.sql = sql;
        this.json = json;
        this.traces = traces;
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
        UUID[] statements = Columns.ids(division.awards(), _ -> Ids.next());
        insertStatements(id, run.poolId(), statements, division.awards());
        insertLines(statements, division.awards(), run.items());
        insertTraces(statements, division.awards());
    }

    private void insertStatements(UUID runId, UUID poolId, UUID[] ids, List<Award> awards) {
        sql.update(
                STATEMENTS,
                runId,
                poolId,
                ids,
                Columns.texts(awards, award -> award.recipient().id()),
                Columns.ids(awards, Award::teacherId),
                Columns.texts(awards, Award::total),
                Columns.texts(awards, Award::status),
                Columns.texts(awards, award -> json.json(award.recipient())),
                Columns.texts(awards, award -> json.json(award.facts())));
    }

    private record Placed(UUID statement, long position, Line line) {}

    private void insertLines(UUID[] ids, List<Award> awards, Map<String, String> items) {
        List<Placed> lines = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            long position = 1;
            for (Line line : awards.get(i).lines()) {
                lines.add(new Placed(ids[i], position++, line));
            }
        }
        sql.update(
                LINES,
                Columns.ids(lines, Placed::statement),
                Columns.numbers(lines, Placed::position),
                Columns.texts(lines, placed -> placed.line().kind()),
                Columns.texts(lines, placed -> placed.line().part()),
                Columns.texts(lines, placed -> placed.line().code()),
                Columns.texts(
                        lines,
                        placed -> items.getOrDefault(
                                placed.line().code(), placed.line().code())),
                Columns.texts(lines, placed -> placed.line().amount()));
    }

    private void insertTraces(UUID[] ids, List<Award> awards) {
        for (int from = 0; from < ids.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, ids.length);
            List<Award> some = awards.subList(from, to);
            sql.update(
                    TRACES,
                    java.util.Arrays.copyOfRange(ids, from, to),
                    Columns.texts(some, award -> traces.zh(award.trace())),
                    Columns.texts(some, award -> traces.en(award.trace())));
        }
    }
}
