package teacherdev.teacher.termgoal;

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
import teacherdev.teacher.task.TaskKind;
import teacherdev.teacher.task.TaskSource;
import teacherdev.teacher.task.TaskView;

/** Goals that a principal has to finish, and those that a bureau has to agree to or review. */
@ApplicationScoped
class TermGoalTasks implements TaskSource {

    private static final Set<Role> BUREAU = Set.of(Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU);

    private static final String COLUMNS = """
            select p.id, p.teacher_id, s.code, p.term_to,
                   (select max(e.occurred_at) from term_goal_step e where e.plan_id = p.id) as since
            from term_goal_plan p join school s on s.id = p.school_id
            """;
    private static final String OWN = COLUMNS + """
            where p.teacher_id = ? and p.state in ('DRAFT', 'RETURNED') order by p.id limit ?
            """;
    private static final String TO_AGREE = COLUMNS + """
            where p.state = 'SUBMITTED' and s.path && ? order by p.id limit ?
            """;

    /** In the second half of the term until the mid-term review, and from the last day on. */
    private static final String TO_REVIEW = COLUMNS + """
            where p.state in ('AGREED', 'MID_TERM_REVIEWED') and s.path && ?
              and (p.term_to <= ? or (p.state = 'AGREED' and p.term_from + (p.term_to - p.term_from) / 2 <= ?))
            order by p.id limit ?
            """;

    private final Sql sql;
    private final Clock clock;

    TermGoalTasks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        Optional<UUID> self = caller.accessFor(Set.of(Role.TEACHER)).flatMap(Access::self);
        Optional<Access> bureau = caller.accessFor(BUREAU);
        LocalDate today = LocalDate.now(clock);
        return Stream.of(
                        self.map(id ->
                                sql.list(OWN, row -> task(row, TaskKind.TERM_GOALS_TO_COMPLETE, null), id, EACH_MAX)),
                        bureau.map(reach -> sql.list(
                                TO_AGREE,
                                row -> task(row, TaskKind.TERM_GOALS_TO_AGREE, null),
                                reach.scopeArray(),
                                EACH_MAX)),
                        bureau.map(reach -> sql.list(
                                TO_REVIEW,
                                row -> task(row, TaskKind.TERM_GOALS_TO_REVIEW, lastDay(row, today)),
                                reach.scopeArray(),
                                today,
                                today,
                                EACH_MAX)))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    /** A mid-term review is for the days of the term; the last one has no last day. */
    private static LocalDate lastDay(Row row, LocalDate today) {
        LocalDate end = row.date("term_to");
        return end.isAfter(today) ? end.minusDays(1) : null;
    }

    private static TaskView task(Row row, TaskKind kind, LocalDate due) {
        return new TaskView(
                kind,
                "/api/v1/term-goals/" + row.id("id"),
                row.id("teacher_id"),
                row.text("code"),
                row.instant("since"),
                due);
    }
}
