package teacherdev.training.retraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.training.task.TaskKind;
import teacherdev.training.task.TaskSource;
import teacherdev.training.task.TaskView;

/** Trainings on below-standard plans of which a training centre or bureau has to say how they ended. */
@ApplicationScoped
class RetrainingTasks implements TaskSource {

    private static final Set<Role> ENDING = Set.of(Role.TRAINING_CENTRE, Role.COUNTY_BUREAU);
    private static final String OPEN = """
            select r.plan_id, r.teacher_id, s.code, r.changed_at, r.due_on from retraining r
            join roster_school s on s.school_id = r.school_id
            where r.state = 'ENROLLED' and s.path && ? order by r.due_on, r.plan_id limit ?
            """;

    private final Sql sql;

    RetrainingTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(ENDING).map(this::open).orElse(List.of());
    }

    private List<TaskView> open(Access access) {
        return sql.list(OPEN, RetrainingTasks::task, access.scopeArray(), EACH_MAX);
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.RETRAINING_TO_END,
                "/api/v1/retrainings/" + row.id("plan_id"),
                row.id("teacher_id"),
                row.text("code"),
                row.instant("changed_at"),
                row.date("due_on"));
    }
}
