package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.evaluation.roster.Records;
import teacherdev.evaluation.task.TaskKind;
import teacherdev.evaluation.task.TaskSource;
import teacherdev.evaluation.task.TaskView;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;

/** Objections to publications of the caller's organisations that have no answer; not those that are hers. */
@ApplicationScoped
class ObjectionTasks implements TaskSource {

    private static final Set<Role> ANSWERING =
            Set.of(Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU);
    private static final String OPEN = """
            select o.id, o.teacher_id, p.organisation, o.raised_at from objection o join publication p on p.id = o.publication_id
            where o.decision is null and p.path && ? and o.raised_by <> ? and not coalesce(o.teacher_id
            """ + Records.HERS + ", false) order by o.id limit ?";

    private final Sql sql;

    ObjectionTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(ANSWERING)
                .map(access -> sql.list(
                        OPEN,
                        ObjectionTasks::task,
                        access.scopeArray(),
                        access.subject(),
                        caller.teacherId().orElse(null),
                        EACH_MAX))
                .orElse(List.of());
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.RESULT_OBJECTION_TO_ANSWER,
                "/api/v1/objections/" + row.id("id"),
                row.id("teacher_id"),
                row.text("organisation"),
                row.instant("raised_at"),
                null);
    }
}
