package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** The projection of the training ledger. */
@ApplicationScoped
public class TrainingCredits {

    private static final String INSERT = """
            insert into training_credit (entry_id, teacher_id, school_id, year, reverses, activity_hours, amount, unit,
                activity_date, activities)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[]::int[], ?::uuid[], ?::text[]::numeric[],
                ?::text[]::numeric[], ?::text[], ?::text[]::date[], ?::bigint[]::int[])
            on conflict (entry_id) do nothing returning entry_id
            """;
    private static final String YEAR = """
            select unit, sum(activity_hours) as activity_hours, sum(amount) as amount,
                   sum(activities) as activities
            from training_credit where teacher_id = ? and year = ? group by unit order by unit
            """;

    private final Sql sql;

    TrainingCredits(Sql sql) {
        this.sql = sql;
    }

    /** What a teacher has in a year, per unit; empty when she has no entry. */
    public List<TrainingTotal> year(UUID teacherId, int year) {
        return sql.list(YEAR, TrainingCredits::total, teacherId, year);
    }

    /** Takes entries, each once. Returns those that are new. */
    Set<UUID> take(List<LedgerLine> lines) {
        return Set.copyOf(sql.list(
                INSERT,
                row -> row.id("entry_id"),
                Columns.ids(lines, LedgerLine::entryId),
                Columns.ids(lines, LedgerLine::teacherId),
                Columns.ids(lines, LedgerLine::schoolId),
                Columns.numbers(lines, line -> (long) line.year()),
                Columns.ids(lines, LedgerLine::reverses),
                Columns.texts(lines, LedgerLine::activityHours),
                Columns.texts(lines, LedgerLine::amount),
                Columns.texts(lines, LedgerLine::unit),
                Columns.texts(lines, LedgerLine::activityDate),
                Columns.numbers(lines, line -> (long) line.activities())));
    }

    private static TrainingTotal total(Row row) {
        return new TrainingTotal(
                row.text("unit"), row.decimal("activity_hours"), row.decimal("amount"), row.number("activities"));
    }
}
