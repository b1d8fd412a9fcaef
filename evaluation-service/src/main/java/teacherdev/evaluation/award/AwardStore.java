package teacherdev.evaluation.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;

/** Writes awards, whose rows never change. */
@ApplicationScoped
class AwardStore {

    private static final String INSERT = """
            insert into award (id, organisation, path, name, kind, year, amount_each, total, cycle_id, compared_cycle_id, measure,
                threshold, count_max, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?::numeric, ?::int, ?, ?)
            """;
    private static final String ENTRIES = """
            insert into award_entry (award_id, teacher_id, count, evidence, amount, result_id, compared_result_id)
            select ?, e.teacher_id, e.count::int, e.evidence, e.count::int * ?::numeric, e.result_id, e.compared_result_id
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                as e(teacher_id, count, evidence, result_id, compared_result_id)
            """;
    private static final String ITEMS = """
            insert into award_item (award_id, teacher_id, organisation, position, name, evidence)
            select ?, i.teacher_id, ?, i.position::int, i.name, i.evidence
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as i(teacher_id, position, name, evidence)
            """;

    /** Whether one of the records of a person was rewarded; her own the constraint guards too. */
    private static final String REWARDED = """
            select 1 as one from unnest(?::uuid[], ?::text[]) as n(teacher_id, name)
            join award_item i on i.organisation = ? and i.name = n.name and i.teacher_id = any (records_of(n.teacher_id)) limit 1
            """;

    private final Sql sql;
    private final Clock clock;

    /** An item of somebody's, counted from 1. */
    private record Rewarded(UUID teacherId, int position, AwardItem item) {

        static Stream<Rewarded> of(Entry entry) {
            return IntStream.rangeClosed(1, entry.items().size())
                    .mapToObj(position -> new Rewarded(
                            entry.teacherId(), position, entry.items().get(position - 1)));
        }
    }

    AwardStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(Access access, UUID id, AwardRequest request, List<String> path, BigDecimal each, List<Entry> entries) {
        Constraints.refuse(
                "award_once",
                () -> new ProblemException(EvaluationProblem.AWARD_EXISTS, EvaluationProblem.AWARD_EXISTS.title()),
                () -> insert(access, id, request, path, each, entries));
        sql.update(
                ENTRIES,
                id,
                each,
                Columns.ids(entries, Entry::teacherId),
                Columns.texts(entries, Entry::count),
                Columns.texts(entries, Entry::evidence),
                Columns.ids(entries, Entry::resultId),
                Columns.ids(entries, Entry::comparedResultId));
        Constraints.refuse(
                "award_item_once",
                () -> new ProblemException(
                        EvaluationProblem.AWARD_ITEM_REWARDED, EvaluationProblem.AWARD_ITEM_REWARDED.title()),
                () -> items(id, request.organisation(), entries));
    }

    private void insert(
            Access access, UUID id, AwardRequest request, List<String> path, BigDecimal each, List<Entry> entries) {
        AwardBasis basis = request.basis();
        BigDecimal total = entries.stream()
                .map(entry -> each.multiply(BigDecimal.valueOf(entry.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sql.update(
                INSERT,
                id,
                request.organisation(),
                path.toArray(String[]::new),
                request.name(),
                request.kind(),
                request.year(),
                each,
                total,
                basis == null ? null : basis.cycleId(),
                basis == null ? null : basis.comparedWith(),
                basis == null ? null : basis.measure(),
                basis == null ? null : basis.from(),
                basis == null ? null : basis.countMaxOrOne(),
                clock.instant(),
                access.subject());
    }

    private void items(UUID id, String organisation, List<Entry> entries) {
        List<Rewarded> items = entries.stream().flatMap(Rewarded::of).toList();
        if (items.isEmpty()) {
            return;
        }
        UUID[] people = Columns.ids(items, Rewarded::teacherId);
        String[] names = Columns.texts(items, rewarded -> rewarded.item().name());
        if (sql.first(REWARDED, row -> true, people, names, organisation).isPresent()) {
            throw new ProblemException(
                    EvaluationProblem.AWARD_ITEM_REWARDED, EvaluationProblem.AWARD_ITEM_REWARDED.title());
        }
        sql.update(
                ITEMS,
                id,
                organisation,
                people,
                Columns.texts(items, Rewarded::position),
                names,
                Columns.texts(items, rewarded -> rewarded.item().evidence()));
    }
}
