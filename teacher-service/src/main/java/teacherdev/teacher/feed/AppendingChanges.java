package teacherdev.teacher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.inbox.EventWitness;
import teacherdev.platform.runtime.inbox.WitnessedEvent;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Appends what events say to the feed, in the transaction in which they are taken in. Holding the head until that
 * transaction ends keeps other replicas from taking the positions that follow, so none becomes visible before a smaller
 * one. An event that was told already, because it came twice or was republished, is not told again.
 */
@ApplicationScoped
class AppendingChanges implements EventWitness {

    private static final String HOLD_HEAD = "select position from feed_head for update";
    private static final String MOVE_HEAD = "update feed_head set position = ?";
    private static final String TOLD = """
            select asked.* from unnest(?, ?, ?) as asked (event_type, subject_id, version)
            cross join lateral (
                select from feed_change c
                where c.event_type = asked.event_type and c.subject_id = asked.subject_id and c.version = asked.version
                limit 1) as told
            """;
    private static final String APPEND = """
            insert into feed_change (position, event_id, event_type, kind, subject_id, version, effect, href, source_system,
                external_id, replaced_by, codes, left_codes, below, occurred_at, appended_at)
            select ? + said.row, said.event_id, said.event_type, said.kind, said.subject_id, said.version, said.effect, said.href,
                   said.source_system, said.external_id, said.replaced_by, string_to_array(said.codes, ','),
                   string_to_array(said.left_codes, ','), said.below, said.occurred_at::timestamptz, ?
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as said (event_id, event_type, kind, subject_id, version, effect, href, source_system, external_id, replaced_by,
                         codes, left_codes, below, occurred_at, row)
            """;

    private final Sql sql;
    private final ReachQueries reach;
    private final Clock clock;

    /** By what an event is recognised when it comes again. */
    private record Told(String type, String subjectId, long version) {
        static Told of(Announcement said) {
            return new Told(said.type(), said.subject().id(), said.version());
        }
    }

    AppendingChanges(Sql sql, ReachQueries reach, Clock clock) {
        this.sql = sql;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void witness(List<WitnessedEvent> events) {
        sql.lookByKeys(events.size());
        LocalDate today = LocalDate.now(clock);
        List<Announcement> all =
                events.stream().map(event -> Announcement.of(event, today)).toList();
        long head = sql.first(HOLD_HEAD, row -> row.number("position")).orElseThrow();
        List<Announcement> fresh = notToldYet(all);
        if (fresh.isEmpty()) {
            return;
        }
        Known known = reach.known(fresh);
        List<Change> changes = fresh.stream().map(known::change).toList();
        append(changes, head);
        reach.remember(known, changes);
        sql.update(MOVE_HEAD, head + changes.size());
    }

    private List<Announcement> notToldYet(List<Announcement> all) {
        Set<Told> told = new HashSet<>(sql.list(
                TOLD,
                row -> new Told(row.text("event_type"), row.text("subject_id"), row.number("version")),
                texts(all, Announcement::type),
                texts(all, said -> said.subject().id()),
                all.stream().map(Announcement::version).toArray(Long[]::new)));
        List<Announcement> fresh = new ArrayList<>();
        for (Announcement said : all) {
            if (told.add(Told.of(said))) {
                fresh.add(said);
            }
        }
        return fresh;
    }

    private void append(List<Change> changes, long head) {
        List<Announcement> said = changes.stream().map(Change::said).toList();
        sql.update(
                APPEND,
                head,
                clock.instant(),
                said.stream().map(Announcement::eventId).toArray(UUID[]::new),
                texts(said, Announcement::type),
                texts(said, one -> one.subject().kind()),
                texts(said, one -> one.subject().id()),
                said.stream().map(Announcement::version).toArray(Long[]::new),
                texts(changes, change -> change.effect().name()),
                texts(said, Announcement::href),
                texts(said, one -> one.key() == null ? null : one.key().sourceSystem()),
                texts(said, one -> one.key() == null ? null : one.key().externalId()),
                texts(said, Announcement::replacedBy),
                texts(changes, change -> String.join(",", change.codes())),
                texts(changes, change -> String.join(",", change.left())),
                texts(said, Announcement::below),
                texts(said, one -> one.occurredAt().toString()));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
