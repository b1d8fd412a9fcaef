package teacherdev.training.credit;

import java.util.List;
import java.util.function.Function;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Write;
import teacherdev.platform.web.access.Access;

/** How entries are written: their rows, and what keeps an activity and a reversal from being posted twice. */
final class EntryRows {

    /**
     * A source's activity is claimed by its first entry and handed on to the one that takes its place; an entry that moves to
     * another record claims it there.
     */
    private static final String APPEND = """
            with entry as (
                insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, reverses, activity, course_level,
                    form, activity_date, activity_hours, amount, unit, category, origin, evidence, replaces, source_system, external_id,
                    reason, recorded_at, facts, rule_code, rule_version, rule_hash, rule_trace, caused_by,
                    rule_period_year, rule_period_years, recorded_by)
                select e.id, extract(year from e.day), e.teacher_id, e.school_id, e.school_code, e.kind, e.reverses, e.activity,
                    e.course_level, e.form, e.day, e.hours, e.amount, e.unit, e.category, e.origin, e.evidence, e.replaces,
                    e.source_system, e.external_id, e.reason, e.recorded_at, e.facts, e.rule_code, e.rule_version, e.rule_hash, e.rule_trace,
                    e.caused_by, e.rule_period_year, e.rule_period_years, ?
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::text[]::date[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::jsonb[], ?::text[],
                        ?::text[]::int[], ?::text[], ?::text[]::jsonb[], ?::uuid[], ?::text[]::int[], ?::text[]::int[])
                    as e (id, teacher_id, school_id, school_code, kind, reverses, activity, course_level, form, day, hours,
                        amount, unit, category, origin, evidence, replaces, source_system, external_id, reason, recorded_at, facts, rule_code,
                        rule_version, rule_hash, rule_trace, caused_by, rule_period_year, rule_period_years)
                returning id, year, teacher_id, kind, reverses, replaces, source_system, external_id
            ), claimed as (
                insert into credit_source (source_system, teacher_id, external_id, entry_id, year)
                select source_system, teacher_id, external_id, id, year from entry
                where kind = 'GRANT' and external_id is not null and (replaces is null or not exists (
                    select from credit_source s where s.source_system = entry.source_system
                      and s.teacher_id = entry.teacher_id and s.external_id = entry.external_id))
            ), handed_on as (
                update credit_source s set entry_id = e.id, year = e.year from entry e
                where e.replaces is not null and s.source_system = e.source_system and s.teacher_id = e.teacher_id
                  and s.external_id = e.external_id
            )
            insert into credit_reversal (entry_id, reversal_id)
            select reverses, id from entry where kind = 'REVERSAL'
            """;

    private EntryRows() {}

    /** What inserts entries, one or thousands; their accounts are locked. */
    static Write inserting(List<CreditEntry> entries, Access actor) {
        return Write.of(
                APPEND,
                actor.subject(),
                Columns.ids(entries, CreditEntry::id),
                Columns.ids(entries, CreditEntry::teacherId),
                Columns.ids(entries, CreditEntry::schoolId),
                texts(entries, CreditEntry::schoolCode),
                texts(entries, CreditEntry::kind),
                Columns.ids(entries, CreditEntry::reverses),
                texts(entries, CreditEntry::activity),
                texts(entries, CreditEntry::courseLevel),
                texts(entries, CreditEntry::form),
                texts(entries, CreditEntry::date),
                texts(entries, CreditEntry::activityHours),
                texts(entries, CreditEntry::amount),
                texts(entries, CreditEntry::unit),
                texts(entries, CreditEntry::category),
                texts(entries, entry -> entry.provenance().origin()),
                texts(entries, entry -> entry.provenance().evidence()),
                Columns.ids(entries, CreditEntry::replaces),
                texts(entries, CreditEntry::sourceSystem),
                texts(entries, CreditEntry::externalId),
                texts(entries, CreditEntry::reason),
                texts(entries, CreditEntry::recordedAt),
                texts(entries, entry -> StoredJson.ofFacts(entry.facts())),
                texts(entries, entry -> entry.worth().ruleCode()),
                texts(entries, entry -> entry.worth().ruleVersion()),
                texts(entries, entry -> entry.worth().ruleHash()),
                texts(entries, entry -> entry.worth().trace()),
                Columns.ids(entries, CreditEntry::causedBy),
                texts(entries, entry -> entry.worth().periodYear()),
                texts(entries, entry -> entry.worth().periodYears()));
    }

    private static String[] texts(List<CreditEntry> entries, Function<CreditEntry, ?> column) {
        return Columns.texts(entries, column);
    }
}
