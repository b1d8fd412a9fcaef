package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps how far teachers are in their training cycles; an older statement changes nothing. */
@ApplicationScoped
class LearningOfProgress implements EventHandler<CycleProgressChanged> {

    private static final String UPSERT = """
        insert into training_progress (teacher_id, cycle, unit, required, achieved, starts_on, ends_on, row_version)
        values (?, ?, ?, ?, ?, ?::date, ?::date, ?)
        on conflict (teacher_id, cycle, unit) do update
        set required = excluded.required, achieved = excluded.achieved, starts_on = excluded.starts_on,
            ends_on = excluded.ends_on, row_version = excluded.row_version
        where training_progress.row_version < excluded.row_version
        """;

    private final Sql sql;

    LearningOfProgress(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "teacherdev.training.cycle-progress-changed.v1";
    }

    @Override
    public Class<CycleProgressChanged> dataType() {
        return CycleProgressChanged.class;
    }

    @Override
    public void handle(EventContext event, CycleProgressChanged progress) {
        if (progress.isOfFirstPeriod()) {
            return;
        }
        sql.update(
                UPSERT,
                progress.teacherId(),
                progress.cycle(),
                progress.unit(),
                progress.required(),
                progress.achieved(),
                progress.from(),
                progress.to(),
                event.aggregateVersion());
    }
}
