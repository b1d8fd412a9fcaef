package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.credit.CreditPolicy.Period;

/** Reads entries as the ledger stores them, for those who go on to post. What callers may see, see CreditQueries. */
@ApplicationScoped
class Entries {

    /** What stands for an activity now: its entry, or the last one that took its place, under her record of today. */
    private static final String STANDING = """
            with recursive standing as (
                select e.*, 0 as step from credit_entry e where e.teacher_id = ? and e.id = ?
                union all
                select e.*, s.step + 1 from standing s join credit_entry e on e.replaces = s.id
            )
            select * from standing order by step desc limit 1
            """;

    private static final String ENTRY = "select e.* from credit_entry e where e.teacher_id = ? and e.id = ?";

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    /** The entry that stands for the activity of an entry now, after corrections, recalculations and merges of records. */
    Optional<CreditEntry> standing(UUID teacherId, UUID entryId) {
        return sql.first(STANDING, Entries::of, teacherId, entryId);
    }

    Optional<CreditEntry> entry(UUID teacherId, UUID entryId) {
        return sql.first(ENTRY, Entries::of, teacherId, entryId);
    }

    /** A whole row of credit_entry. */
    static CreditEntry of(Row row) {
        return new CreditEntry(
                row.id("id"),
                row.id("teacher_id"),
                row.id("school_id"),
                row.text("school_code"),
                row.constant("kind", EntryKind.class),
                row.id("reverses"),
                row.text("activity"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                row.date("activity_date"),
                row.decimal("activity_hours"),
                valuation(row),
                StoredJson.facts(row.text("facts")),
                row.text("category"),
                new Provenance(row.constant("origin", Origin.class), row.text("evidence")),
                row.id("replaces"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("reason"),
                row.id("caused_by"),
                row.instant("recorded_at"));
    }

    private static Valuation valuation(Row row) {
        String code = row.text("rule_code");
        return new Valuation(
                row.decimal("amount"),
                row.constant("unit", Unit.class),
                code,
                code == null ? null : Integer.valueOf(row.integer("rule_version")),
                row.text("rule_hash"),
                period(row),
                row.text("rule_trace"));
    }

    private static Period period(Row row) {
        Integer firstYear = row.integerOrNull("rule_period_year");
        return firstYear == null ? null : new Period(firstYear, row.integer("rule_period_years"));
    }
}
