package teacherdev.evaluation.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.Gaps;
import teacherdev.evaluation.cycle.Participants;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Reminds schools of values that a cycle misses before they are due, a cycle per transaction. A cycle that cannot be looked at
 * is logged, holds up no other one, and is tried again the next time.
 */
@ApplicationScoped
class RemindingSchools {

    private static final Logger LOG = Logger.getLogger(RemindingSchools.class);
    private static final UUID FIRST = new UUID(0, 0);

    /** Cycles that reached a distance and were not looked at. */
    private static final String WAITING = """
            select c.id from evaluation_cycle c
            join lateral (select min(n) as days_ahead from unnest(?::int[]) n
                          where coalesce(c.inputs_due_on, c.ends_on - 1) - n <= ?) d on d.days_ahead is not null
            where c.state = 'OPEN' and coalesce(c.inputs_due_on, c.ends_on - 1) between ? and ?
              and not exists (select 1 from input_reminder r where r.cycle_id = c.id and r.days_ahead = d.days_ahead)
            """;

    private static final String NEXT = WAITING + "and c.id > ? order by c.id limit 1";

    /** Replicas skip what another has in hand. */
    private static final String TAKE = WAITING + "and c.id = ? for no key update of c skip locked";

    private static final String TOLD =
            "insert into input_reminder (cycle_id, days_ahead, schools, reminded_at) values (?, ?, ?, ?)";

    private final Sql sql;
    private final CycleStore cycles;
    private final Participants participants;
    private final Gaps gaps;
    private final Outbox outbox;
    private final Distances distances;
    private final Clock clock;

    RemindingSchools(
            Sql sql,
            CycleStore cycles,
            Participants participants,
            Gaps gaps,
            Outbox outbox,
            Distances distances,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.participants = participants;
        this.gaps = gaps;
        this.outbox = outbox;
        this.distances = distances;
        this.clock = clock;
    }

    @Scheduled(every = "{teacherdev.reminder.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (Optional<UUID> next = waiting(NEXT, FIRST); next.isPresent(); next = waiting(NEXT, next.get())) {
            remindOrLog(next.get());
        }
    }

    private void remindOrLog(UUID cycleId) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> waiting(TAKE, cycleId)
                            .flatMap(cycles::find)
                            .ifPresent(cycle -> remind(cycle, LocalDate.now(clock))));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "schools not reminded cycle=%s", cycleId);
        }
    }

    private Optional<UUID> waiting(String statement, UUID cycleId) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                statement,
                row -> row.id("id"),
                distances.days(),
                today,
                today,
                today.plusDays(distances.furthest()),
                cycleId);
    }

    private void remind(Cycle cycle, LocalDate today) {
        int days = distances.reached(cycle.inputsDueOn(), today).orElseThrow();
        List<OutgoingEvent> events = new ArrayList<>();
        missing(cycle)
                .forEach((school, missing) -> events.add(InputsReminded.of(
                        school,
                        cycle.id(),
                        cycle.inputsDueOn(),
                        days,
                        missing.people().size(),
                        List.copyOf(missing.inputs()))));
        outbox.appendAll(events);
        sql.update(TOLD, cycle.id(), days, events.size(), clock.instant());
    }

    private record Missing(Set<UUID> people, Set<String> inputs) {}

    private Map<UUID, Missing> missing(Cycle cycle) {
        Map<UUID, Missing> bySchool = new TreeMap<>();
        for (Gaps.OfSheet sheet : gaps.of(cycle, participants.everybody(cycle.id()))) {
            for (Gaps.OfPerson gap : sheet.people()) {
                if (!gap.lacks().isEmpty()) {
                    Missing missing = bySchool.computeIfAbsent(
                            gap.person().schoolId(), _ -> new Missing(new HashSet<>(), new TreeSet<>()));
                    missing.people().add(gap.person().teacherId());
                    missing.inputs().addAll(gap.lacks());
                }
            }
        }
        return bySchool;
    }
}
