package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Finds what the ledger holds already of the activities of source systems, in one statement. */
@ApplicationScoped
class KnownActivities {

    private static final String KNOWN = """
            select e.*, reversed.entry_id is not null as is_reversed, coalesce(school.path && caller.scopes, false) or coalesce((
                       select bool_or(s.path && caller.scopes)
                       from roster_assignment a join roster_school s on s.school_id = a.school_id
                       where a.teacher_id = e.teacher_id and (a.valid_to is null or a.valid_to > caller.today)), false)
                       as reachable
            from (select ?::text[] as scopes, ?::date as today) as caller
            cross join unnest(?::text[], ?::uuid[], ?::text[]) as r (source_system, teacher_id, external_id)
            join credit_source s
                on s.source_system = r.source_system and s.teacher_id = r.teacher_id and s.external_id = r.external_id
            join credit_entry e on e.id = s.entry_id and e.year = s.year
            left join credit_reversal reversed on reversed.entry_id = e.id
            left join roster_school school on school.school_id = e.school_id
            """;

    /** Sessions that an approved claim has credited; it names the session as its activity. */
    private static final String CLAIMED = """
            select s.teacher_id, s.external_id from unnest(?::uuid[], ?::text[]) as r (teacher_id, external_id)
            join credit_source s
                on s.source_system = 'CLAIM' and s.teacher_id = r.teacher_id and s.external_id = r.external_id
            where not exists (select from credit_reversal v where v.entry_id = s.entry_id)
            """;

    private static final String SESSION = "SESSION";

    private final Sql sql;
    private final Clock clock;

    /**
     * @param entry the one that stands for the activity
     * @param reversed whether it was taken back
     * @param reachable whether the caller's scope covers the school to which it is attributed, or the teacher today
     */
    record Known(CreditEntry entry, boolean reversed, boolean reachable) {

        static Known of(Row row) {
            return new Known(Entries.of(row), row.flag("is_reversed"), row.flag("reachable"));
        }

        ActivityKey key() {
            return new ActivityKey(entry.sourceSystem(), entry.teacherId(), entry.externalId());
        }
    }

    KnownActivities(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is known, by key; an activity that is new has no value. */
    Map<ActivityKey, Known> of(Access access, List<PlacedCredit> credits) {
        Map<ActivityKey, Known> known = new HashMap<>();
        sql.list(
                        KNOWN,
                        Known::of,
                        access.scopeArray(),
                        LocalDate.now(clock),
                        Columns.texts(credits, credit -> credit.row().sourceSystem()),
                        Columns.ids(credits, PlacedCredit::teacherId),
                        Columns.texts(credits, credit -> credit.row().externalId()))
                .forEach(activity -> known.put(activity.key(), activity));
        return known;
    }

    /** Which of these are sessions that a claim has credited, and would count twice. */
    Set<ActivityKey> claimed(List<PlacedCredit> credits) {
        List<ActivityKey> sessions = credits.stream()
                .map(PlacedCredit::key)
                .filter(key -> SESSION.equals(key.sourceSystem()))
                .toList();
        return sessions.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        CLAIMED,
                        row -> new ActivityKey(SESSION, row.id("teacher_id"), row.text("external_id")),
                        Columns.ids(sessions, ActivityKey::teacherId),
                        Columns.texts(sessions, ActivityKey::externalId)));
    }
}
