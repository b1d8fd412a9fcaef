package teacherdev.evaluation.pay.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.roster.Records;
import teacherdev.evaluation.task.TaskKind;
import teacherdev.evaluation.task.TaskSource;
import teacherdev.evaluation.task.TaskView;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;

/** Objections to pay statements that payroll or the principal of the paying school has to answer; not one's own. */
@ApplicationScoped
class PayObjectionTasks implements TaskSource {

    private static final Set<Role> ANSWERING = Set.of(Role.PAYROLL, Role.PRINCIPAL);
    private static final String OPEN = """
            select o.id, o.statement_id, o.teacher_id, p.scope, o.raised_at from pay_objection o
            join pay_pool p on p.id = o.pool_id
            where o.decision is null and o.raised_by <> ? and
            """ + PayReach.SEES_PERSONS + " and not coalesce(o.teacher_id" + Records.HERS
            + ", false) order by o.id limit ?";

    private final Sql sql;

    PayObjectionTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(ANSWERING)
                .map(access -> PayReach.of(caller, access))
                .map(reach -> sql.list(
                        OPEN,
                        PayObjectionTasks::task,
                        reach.subject(),
                        reach.payrollArray(),
                        reach.principalArray(),
                        caller.teacherId().orElse(null),
                        EACH_MAX))
                .orElse(List.of());
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.PAY_OBJECTION_TO_ANSWER,
                "/api/v1/pay-statements/" + row.id("statement_id") + "/objections/" + row.id("id"),
                row.id("teacher_id"),
                row.text("scope"),
                row.instant("raised_at"),
                null);
    }
}
