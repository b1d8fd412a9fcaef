package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.training.task.TaskKind;
import teacherdev.training.task.TaskSource;
import teacherdev.training.task.TaskView;

/** Claims that wait at a step of the caller's, not those that are hers; and hers that were returned. */
@ApplicationScoped
class ClaimTasks implements TaskSource {

    /** School by school, through the index of what waits there; the oldest are those with the lowest ids. */
    private static final String AT_STEP = """
            select c.* from roster_school s
            cross join lateral (
                select c.id, c.teacher_id, c.school_code, c.submitted_at from credit_claim c
                where c.school_id = s.school_id and c.state = 'SUBMITTED' and c.step = ?
                order by c.id limit ?) c
            where s.path && ? and c.teacher_id is distinct from ? order by c.id limit ?
            """;

    private static final String RETURNED = """
            select c.id, c.teacher_id, c.school_code, c.submitted_at from credit_claim c
            where c.teacher_id = ? and c.state = 'RETURNED' order by c.id limit ?
            """;

    private final Sql sql;

    ClaimTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        Stream<TaskView> toMend = caller.accessFor(Set.of(Role.TEACHER)).flatMap(Access::self).stream()
                .flatMap(this::returned);
        Stream<TaskView> toDecide = Arrays.stream(ApprovalStep.values())
                .flatMap(step ->
                        caller.accessFor(step.roles()).stream().flatMap(access -> atStep(step, access, caller)));
        return Stream.concat(toMend, toDecide).toList();
    }

    private Stream<TaskView> returned(UUID self) {
        return sql.list(RETURNED, row -> task(TaskKind.CLAIM_TO_MEND, row), self, EACH_MAX).stream();
    }

    private Stream<TaskView> atStep(ApprovalStep step, Access access, Caller caller) {
        return sql
                .list(
                        AT_STEP,
                        row -> task(TaskKind.CLAIM_TO_DECIDE, row),
                        step,
                        EACH_MAX,
                        access.scopeArray(),
                        caller.teacherId().orElse(null),
                        EACH_MAX)
                .stream();
    }

    private static TaskView task(TaskKind kind, Row row) {
        return new TaskView(
                kind,
                "/api/v1/credit-claims/" + row.id("id"),
                row.id("teacher_id"),
                row.text("school_code"),
                row.instant("submitted_at"),
                null);
    }
}
