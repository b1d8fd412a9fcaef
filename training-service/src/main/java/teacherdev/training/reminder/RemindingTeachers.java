package teacherdev.training.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.cycle.PublishingProgress;
import teacherdev.training.cycle.TrainingCycle;
import teacherdev.training.cycle.TrainingCycles;

/** Looks at every teacher once a day, a batch at a time, and takes its time. */
@ApplicationScoped
class RemindingTeachers {

    private static final int TEACHERS_AT_ONCE = 200;

    /** Two million teachers a day. */
    private static final int BATCHES_A_MINUTE = 8;

    private static final String TOPIC = "teacherdev.training.v1";

    /** Takes the next batch; a process that dies with it leaves those teachers to the next day. */
    private static final String TAKE = """
            with progress as (
                select case when day = ? then after else '00000000-0000-0000-0000-000000000000' end as after
                from reminder_progress for update
            ), batch as (
                select t.teacher_id from roster_teacher t, progress
                where t.teacher_id > progress.after and t.status = 'ACTIVE' order by t.teacher_id limit ?
            ), taken as (
                update reminder_progress set day = ?, after = coalesce(
                    (select teacher_id from batch order by teacher_id desc limit 1), (select after from progress))
            )
            select teacher_id from batch
            """;

    private static final String REMIND = """
            insert into reminder (id, teacher_id, requirement, cycle, days_ahead, reminded_at) values (?, ?, ?, ?, ?, ?)
            on conflict on constraint reminder_once do nothing
            """;

    private final Sql sql;
    private final PublishingProgress progress;
    private final Outbox outbox;
    private final Clock clock;
    private final List<Integer> daysAhead;

    /** @param daysAhead the distances from the last day at which teachers are reminded */
    RemindingTeachers(
            Sql sql,
            PublishingProgress progress,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "teacherdev.reminder.days-ahead", defaultValue = "90,30") List<Integer> daysAhead) {
        this.sql = sql;
        this.progress = progress;
        this.outbox = outbox;
        this.clock = clock;
        this.daysAhead = daysAhead.stream().sorted(Comparator.naturalOrder()).toList();
    }

    @Scheduled(every = "60s", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        for (int i = 0; more && i < BATCHES_A_MINUTE; i++) {
            more = lookAtNext();
        }
    }

    private boolean lookAtNext() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> batch = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(TAKE, row -> row.id("teacher_id"), today, TEACHERS_AT_ONCE, today));
        if (!batch.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> lookAt(batch));
        }
        return batch.size() == TEACHERS_AT_ONCE;
    }

    /** Tells what is new of their cycles, and reminds each of each period that ends soon and is not met, unless she was. */
    void lookAt(List<UUID> teacherIds) {
        for (TrainingCycles teacher : progress.publish(teacherIds)) {
            remind(teacher);
        }
    }

    private void remind(TrainingCycles teacher) {
        LocalDate today = LocalDate.now(clock);
        for (TrainingCycle cycle : teacher.items()) {
            if (!cycle.met() && !cycle.due().isBefore(today)) {
                distance(cycle.due(), today).ifPresent(days -> remind(teacher.teacherId(), cycle, days));
            }
        }
    }

    private Optional<Integer> distance(LocalDate due, LocalDate today) {
        return daysAhead.stream()
                .filter(days -> !today.isBefore(due.minusDays(days)))
                .findFirst();
    }

    private void remind(UUID teacherId, TrainingCycle cycle, int days) {
        UUID id = Ids.next();
        int reminded = sql.update(
                REMIND,
                id,
                teacherId,
                cycle.requirement(),
                cycle.cycle(),
                days,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (reminded == 1) {
            outbox.append(new OutgoingEvent(
                    TOPIC,
                    teacherId.toString(),
                    HoursReminded.TYPE,
                    id.toString(),
                    1,
                    new HoursReminded(
                            id, teacherId, cycle.requirement(), cycle.cycle(), cycle.due(), days, cycle.missing())));
        }
    }
}
