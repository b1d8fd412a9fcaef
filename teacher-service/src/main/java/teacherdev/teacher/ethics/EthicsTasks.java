package teacherdev.teacher.ethics;

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
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.task.TaskKind;
import teacherdev.teacher.task.TaskSource;
import teacherdev.teacher.task.TaskView;

/** What a teacher may reply to and has to sign, and what a bureau has to decide. */
@ApplicationScoped
class EthicsTasks implements TaskSource {

    private static final Set<Role> DECIDING = Set.of(Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU);

    private static final String TO_REPLY = """
            select c.id, c.teacher_id, c.reply_until from ethics_case c
            where c.teacher_id = ? and c.state = 'REPORTED' and c.reply_until >= ? order by c.id limit ?
            """;
    private static final String TO_DECIDE = """
            select c.id, c.teacher_id from ethics_case c join teacher t on t.id = c.teacher_id
            where (c.state = 'REPLIED' or (c.state = 'REPORTED' and c.reply_until < ?)) and
            """ + PersonQueries.IN_SCOPE + "order by c.id limit ?";
    private static final String UNSIGNED = """
            select t.id from teacher t where t.id = ? and t.status in ('ACTIVE', 'ON_LEAVE')
              and not exists (select from ethics_pledge e where e.teacher_id = t.id and e.year = ?)
            """;

    private final Sql sql;
    private final Clock clock;

    EthicsTasks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Optional<UUID> self = caller.accessFor(Set.of(Role.TEACHER)).flatMap(Access::self);
        List<TaskView> own = self.map(id -> own(id, today)).orElse(List.of());
        List<TaskView> deciding = caller.accessFor(DECIDING)
                .map(access -> deciding(access, today))
                .orElse(List.of());
        return Stream.concat(own.stream(), deciding.stream()).toList();
    }

    private List<TaskView> own(UUID teacherId, LocalDate today) {
        Stream<TaskView> replies = sql
                .list(
                        TO_REPLY,
                        row -> task(row, TaskKind.CASE_TO_REPLY, row.date("reply_until")),
                        teacherId,
                        today,
                        EACH_MAX)
                .stream();
        Stream<TaskView> pledges = sql
                .list(
                        UNSIGNED,
                        row -> new TaskView(
                                TaskKind.PLEDGE_TO_SIGN,
                                "/api/v1/teachers/" + teacherId + "/ethics/pledges/" + today.getYear(),
                                teacherId,
                                null,
                                null,
                                null),
                        teacherId,
                        today.getYear())
                .stream();
        return Stream.concat(replies, pledges).toList();
    }

    private List<TaskView> deciding(Access access, LocalDate today) {
        return sql.list(
                TO_DECIDE,
                row -> task(row, TaskKind.CASE_TO_DECIDE, null),
                today,
                today,
                access.scopeArray(),
                EACH_MAX);
    }

    private static TaskView task(Row row, TaskKind kind, LocalDate due) {
        return new TaskView(
                kind,
                "/api/v1/teachers/" + row.id("teacher_id") + "/ethics/cases/" + row.id("id"),
                row.id("teacher_id"),
                null,
                null,
                due);
    }
}
