package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.task.TaskKind;
import teacherdev.teacher.task.TaskSource;
import teacherdev.teacher.task.TaskView;

/** Applications and objections by whose work they wait for. */
@ApplicationScoped
class ApplicationTasks implements TaskSource {

    private static final Set<Role> SCHOOL = Set.of(Role.SCHOOL_CLERK, Role.PRINCIPAL);
    private static final Set<Role> COUNTY = Set.of(Role.COUNTY_BUREAU);
    private static final Set<Role> ANSWERING = Set.of(Role.PRINCIPAL, Role.COUNTY_BUREAU);

    private static final String COLUMNS = """
            select a.id, a.teacher_id, s.code,
                   (select max(e.occurred_at) from title_application_entry e where e.application_id = a.id) as since
            from title_application a join school s on s.id = a.school_id
            """;
    private static final String IN_STATE = COLUMNS + """
            where a.state = ? and s.path && ? and (?::date is null or a.published_until < ?) order by a.id limit ?
            """;
    private static final String OWN = COLUMNS + """
            where a.teacher_id = ? and a.state in ('DRAFT', 'RETURNED') order by a.id limit ?
            """;
    private static final String OBJECTIONS = """
            select a.id, a.teacher_id, s.code, o.raised_at as since, o.id as objection from title_objection o
            join title_application a on a.id = o.application_id join school s on s.id = a.school_id
            where o.answered_at is null and a.state = 'PUBLISHED' and s.path && ? order by o.id limit ?
            """;

    private final Sql sql;
    private final Clock clock;

    ApplicationTasks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        Optional<Access> school = caller.accessFor(SCHOOL);
        return Stream.of(
                        of(school, TaskKind.APPLICATION_TO_REVIEW, ApplicationState.SUBMITTED, null),
                        of(school, TaskKind.APPLICATION_TO_PUBLISH, ApplicationState.SCHOOL_REVIEWED, null),
                        of(
                                caller.accessFor(COUNTY),
                                TaskKind.APPLICATION_TO_DECIDE,
                                ApplicationState.PUBLISHED,
                                LocalDate.now(clock)),
                        own(caller),
                        objections(caller.accessFor(ANSWERING)))
                .flatMap(List::stream)
                .toList();
    }

    private List<TaskView> of(
            Optional<Access> access, TaskKind kind, ApplicationState state, LocalDate publishedBefore) {
        return access.map(reach -> sql.list(
                        IN_STATE,
                        row -> task(row, kind, ""),
                        state,
                        reach.scopeArray(),
                        publishedBefore,
                        publishedBefore,
                        EACH_MAX))
                .orElse(List.of());
    }

    private List<TaskView> own(Caller caller) {
        Optional<UUID> self = caller.accessFor(Set.of(Role.TEACHER)).flatMap(Access::self);
        return self.map(id -> sql.list(OWN, row -> task(row, TaskKind.APPLICATION_TO_COMPLETE, ""), id, EACH_MAX))
                .orElse(List.of());
    }

    private List<TaskView> objections(Optional<Access> access) {
        return access.map(reach -> sql.list(
                        OBJECTIONS,
                        row -> task(row, TaskKind.OBJECTION_TO_ANSWER, "/objections/" + row.id("objection")),
                        reach.scopeArray(),
                        EACH_MAX))
                .orElse(List.of());
    }

    private static TaskView task(Row row, TaskKind kind, String part) {
        return new TaskView(
                kind,
                "/api/v1/title-applications/" + row.id("id") + part,
                row.id("teacher_id"),
                row.text("code"),
                row.instant("since"),
                null);
    }
}
