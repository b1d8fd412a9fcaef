package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.training.task.TaskKind;
import teacherdev.training.task.TaskSource;
import teacherdev.training.task.TaskView;

/** Pairings that wait for a teacher's own agreement. */
@ApplicationScoped
class PairingTasks implements TaskSource {

    private static final String PROPOSED = """
            select p.id, p.mentee_id as other, p.recorded_at from pairing p
            where p.mentor_id = ? and p.status = 'PROPOSED' and p.mentor_agreed is null
            union all
            select p.id, p.mentor_id, p.recorded_at from pairing p
            where p.mentee_id = ? and p.status = 'PROPOSED' and p.mentee_agreed is null
            order by recorded_at, id limit ?
            """;

    private final Sql sql;

    PairingTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(Set.of(Role.TEACHER))
                .flatMap(Access::self)
                .map(this::proposed)
                .orElse(List.of());
    }

    private List<TaskView> proposed(UUID self) {
        return sql.list(PROPOSED, PairingTasks::task, self, self, EACH_MAX);
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.PAIRING_TO_AGREE,
                "/api/v1/pairings/" + row.id("id"),
                row.id("other"),
                null,
                row.instant("recorded_at"),
                null);
    }
}
