package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.evaluation.roster.TeachersLearned;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Takes how far a teacher is in a training cycle, unless something newer is known of it. */
@ApplicationScoped
class LearningOfCycleProgress implements EventHandler<CycleProgressChanged> {

    private static final String UPSERT = """
            insert into training_cycle_progress (teacher_id, cycle, unit, version, required, achieved)
            values (?, ?, ?, ?, ?, ?)
            on conflict on constraint training_cycle_progress_pk do update
            set version = excluded.version, required = excluded.required, achieved = excluded.achieved
            where training_cycle_progress.version < excluded.version
            """;

    private final Sql sql;
    private final Event<TeachersLearned> learned;

    LearningOfCycleProgress(Sql sql, Event<TeachersLearned> learned) {
        this.sql = sql;
        this.learned = learned;
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
        boolean newer = sql.update(
                        UPSERT,
                        progress.teacherId(),
                        progress.cycle(),
                        progress.unit(),
                        event.aggregateVersion(),
                        progress.required(),
                        progress.achieved())
                == 1;
        if (newer) {
            learned.fire(new TeachersLearned(
                    List.of(TeacherLearned.of(progress.teacherId(), event.id(), Fact.TRAINING_CYCLE))));
        }
    }
}
