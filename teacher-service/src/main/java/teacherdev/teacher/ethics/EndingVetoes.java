package teacherdev.teacher.ethics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.TeacherEvents;

/** Tells the other services when a veto ends by the calendar alone: nobody changes anything on that day. */
@ApplicationScoped
class EndingVetoes {

    private static final int BATCH = 200;
    private static final String ENDED = """
            update ethics_case set lapse_told = true
            where id in (select id from ethics_case
                         where vetoed_from is not null and not lapse_told and vetoed_until <= ?
                         order by vetoed_until limit ? for update skip locked)
            returning teacher_id
            """;
    private static final String NEXT_VERSION = "update teacher set version = version + 1 where id = any (?)";

    private final Sql sql;
    private final TeacherEvents events;
    private final Clock clock;

    EndingVetoes(Sql sql, TeacherEvents events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void tell() {
        while (tellSome() == BATCH) {}
    }

    @Transactional
    int tellSome() {
        List<UUID> teachers = sql.list(ENDED, row -> row.id("teacher_id"), LocalDate.now(clock), BATCH);
        List<UUID> once = teachers.stream().distinct().sorted().toList();
        if (!once.isEmpty()) {
            sql.update(NEXT_VERSION, (Object) once.toArray(UUID[]::new));
            events.appendChanged(once);
        }
        return teachers.size();
    }
}
