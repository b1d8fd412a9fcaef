package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** What was published of teachers' cycles: compares, keeps and tells what is new, all in the caller's transaction. */
@ApplicationScoped
class PublishedProgress implements RepublicationSource {

    private static final String TOPIC = "teacherdev.training.v1";
    private static final String UNIT = "HOUR";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String KEEP = """
            insert into cycle_progress as p
                (id, teacher_id, requirement, cycle, version, starts_on, due, required, achieved, met)
            select n.id, n.teacher_id, n.requirement, n.cycle, 1, n.starts_on, n.due, n.required, n.achieved, n.met
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]::date[], ?::text[]::date[], ?::text[]::numeric[],
                    ?::text[]::numeric[], ?::text[]::boolean[])
                as n (id, teacher_id, requirement, cycle, starts_on, due, required, achieved, met)
            order by n.teacher_id, n.requirement, n.cycle
            on conflict on constraint cycle_progress_once do update
            set version = p.version + 1, starts_on = excluded.starts_on, due = excluded.due, required = excluded.required,
                achieved = excluded.achieved, met = excluded.met
            where (p.starts_on, p.due, p.required, p.achieved, p.met)
                is distinct from (excluded.starts_on, excluded.due, excluded.required, excluded.achieved, excluded.met)
            returning new.id, new.teacher_id, new.requirement, new.cycle, new.version, new.starts_on, new.due, new.required,
                new.achieved, new.met and old.met is not true as newly_met
            """;

    private static final String LAST_ACTIVITIES = """
            select n.id, (
                select max(e.activity_date) from credit_entry e
                where e.teacher_id = n.teacher_id and e.activity_date >= n.starts_on and e.activity_date <= n.due
                  and e.year >= extract(year from n.starts_on) and e.year <= extract(year from n.due) and e.kind = 'GRANT'
                  and not exists (select from credit_reversal r where r.entry_id = e.id)) as day
            from unnest(?::uuid[], ?::uuid[], ?::text[]::date[], ?::text[]::date[]) as n (id, teacher_id, starts_on, due)
            """;

    private static final String AGAIN = """
            select id, teacher_id, requirement, cycle, version, starts_on, due, required, achieved, false as newly_met
            from cycle_progress where id > ? order by id limit ? for update
            """;

    private final Sql sql;
    private final Outbox outbox;

    private record New(UUID id, UUID teacherId, TrainingCycle cycle) {}

    private record Kept(
            UUID id,
            UUID teacherId,
            Requirement requirement,
            String cycle,
            long version,
            LocalDate from,
            LocalDate due,
            BigDecimal required,
            BigDecimal achieved,
            boolean newlyMet) {

        static Kept of(Row row) {
            return new Kept(
                    row.id("id"),
                    row.id("teacher_id"),
                    row.constant("requirement", Requirement.class),
                    row.text("cycle"),
                    row.number("version"),
                    row.date("starts_on"),
                    row.date("due"),
                    row.decimal("required"),
                    row.decimal("achieved"),
                    row.flag("newly_met"));
        }

        OutgoingEvent progress() {
            return event(
                    CycleProgressChanged.TYPE,
                    new CycleProgressChanged(
                            teacherId, requirement, cycle, UNIT, required, achieved, from, due.plusDays(1)));
        }

        OutgoingEvent met(LocalDate on) {
            String name = requirement + "_" + required.stripTrailingZeros().toPlainString();
            return event(RequirementMet.TYPE, new RequirementMet(teacherId, name, cycle, on));
        }

        private OutgoingEvent event(String type, Object data) {
            return new OutgoingEvent(TOPIC, teacherId.toString(), type, id.toString(), version, data);
        }
    }

    PublishedProgress(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Tells what is not as it was told before; two statements and the outbox, however many teachers these are. */
    void tell(Collection<TrainingCycles> teachers) {
        List<New> judged = teachers.stream()
                .flatMap(teacher ->
                        teacher.items().stream().map(cycle -> new New(Ids.next(), teacher.teacherId(), cycle)))
                .toList();
        List<Kept> changed = sql.list(
                KEEP,
                Kept::of,
                Columns.ids(judged, New::id),
                Columns.ids(judged, New::teacherId),
                Columns.texts(judged, one -> one.cycle().requirement()),
                Columns.texts(judged, one -> one.cycle().cycle()),
                Columns.texts(judged, one -> one.cycle().from()),
                Columns.texts(judged, one -> one.cycle().due()),
                Columns.texts(judged, one -> one.cycle().required()),
                Columns.texts(judged, one -> one.cycle().achieved()),
                Columns.texts(judged, one -> one.cycle().met()));
        outbox.appendAll(changed.stream().map(Kept::progress).toList());
        List<Kept> met = changed.stream().filter(Kept::newlyMet).toList();
        Map<UUID, LocalDate> days = lastActivities(met);
        outbox.appendAll(met.stream()
                .map(one -> one.met(days.getOrDefault(one.id(), one.due())))
                .toList());
    }

    /** A requirement may be met without any activity, by a leave of the whole period; its end is its day then. */
    private Map<UUID, LocalDate> lastActivities(List<Kept> met) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!met.isEmpty()) {
            sql.list(
                    LAST_ACTIVITIES,
                    row -> Optional.ofNullable(row.date("day")).map(day -> days.put(row.id("id"), day)),
                    Columns.ids(met, Kept::id),
                    Columns.ids(met, Kept::teacherId),
                    Columns.texts(met, Kept::from),
                    Columns.texts(met, Kept::due));
        }
        return days;
    }

    @Override
    public String name() {
        return "cycle-progress";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<Kept> page = sql.list(AGAIN, Kept::of, after.orElse(BEFORE_ALL), limit);
        outbox.appendAll(page.stream().map(Kept::progress).toList());
        return new Emitted(
                page.size(),
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()));
    }
}
