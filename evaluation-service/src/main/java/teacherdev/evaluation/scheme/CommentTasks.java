package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.evaluation.task.TaskKind;
import teacherdev.evaluation.task.TaskSource;
import teacherdev.evaluation.task.TaskView;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;

/** Comments on schemes of the caller's organisations that have no reply; who wrote them is not told. */
@ApplicationScoped
class CommentTasks implements TaskSource {

    private static final Set<Role> REPLYING = Set.of(
            Role.SCHOOL_CLERK,
            Role.PRINCIPAL,
            Role.TRAINING_CENTRE,
            Role.RESEARCH_OFFICE,
            Role.COUNTY_BUREAU,
            Role.CITY_BUREAU,
            Role.PROVINCE_BUREAU);
    private static final String OPEN = """
            select c.id, c.scheme_id, s.scope, c.commented_at from scheme_comment c join scheme s on s.id = c.scheme_id
            where c.reply is null and s.state = 'CONSULTATION' and s.path && ? order by c.id limit ?
            """;

    private final Sql sql;

    CommentTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(REPLYING)
                .map(access -> sql.list(OPEN, CommentTasks::task, access.scopeArray(), EACH_MAX))
                .orElse(List.of());
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.SCHEME_COMMENT_TO_REPLY,
                "/api/v1/schemes/" + row.id("scheme_id") + "/comments/" + row.id("id"),
                null,
                row.text("scope"),
                row.instant("commented_at"),
                null);
    }
}
