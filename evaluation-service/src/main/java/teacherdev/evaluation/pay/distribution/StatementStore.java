package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.Line;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;

/** Writes the statements of a run with lines and traces: a handful of SQL statements however many people there are. */
@ApplicationScoped
class StatementStore {

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
    private static final int CHUNK = 500; // traces are long: a few megabytes in one statement, not hundreds

    private final Sql sql;
    private final RecipientStore json;
    private final TraceText traces;

    StatementStore(Sql sql, RecipientStore json, TraceText traces) {
        this.sql = sql;
        this.json = json;
        this.traces = traces;
    }

    /** @param items the finance system's items by the codes of lines */
    void insert(UUID runId, UUID poolId, List<Award> awards, Map<String, String> items) {
        UUID[] ids = Columns.ids(awards, _ -> Ids.next());
        insertStatements(runId, poolId, ids, awards);
        insertLines(ids, awards, items);
        insertTraces(ids, awards);
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
                    Arrays.copyOfRange(ids, from, to),
                    Columns.texts(some, award -> traces.zh(award.trace())),
                    Columns.texts(some, award -> traces.en(award.trace())));
        }
    }
}
