package teacherdev.teacher.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.task.TaskKind;
import teacherdev.teacher.task.TaskSource;
import teacherdev.teacher.task.TaskView;

/** Offers that a school has not answered; the bureau may answer too, but it is the school's work. */
@ApplicationScoped
class TransferTasks implements TaskSource {

    private static final Set<Role> SCHOOL = Set.of(Role.SCHOOL_CLERK, Role.PRINCIPAL);
    private static final String OFFERED = """
            select m.id, m.teacher_id, s.code, m.offered_at from transfer m join school s on s.id = m.to_school
            where m.status = 'OFFERED' and s.path && ? order by m.id limit ?
            """;

    private final Sql sql;

    TransferTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(SCHOOL).map(this::offered).orElse(List.of());
    }

    private List<TaskView> offered(Access access) {
        return sql.list(OFFERED, TransferTasks::task, access.scopeArray(), EACH_MAX);
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.TRANSFER_TO_ANSWER,
                "/api/v1/transfers/" + row.id("id"),
                row.id("teacher_id"),
                row.text("code"),
                row.instant("offered_at"),
                null);
    }
}
