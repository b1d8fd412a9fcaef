package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.TeacherMerged;

/** Claims that are not decided follow a merged teacher, unless the surviving record claims the same; hours move in the ledger. */
@ApplicationScoped
class FollowingMergedTeachers {

    private static final String FOLLOW = """
            update credit_claim c set teacher_id = ?, version = version + 1
            where c.teacher_id = ? and c.state in ('SUBMITTED', 'RETURNED') and not exists (
                select from credit_claim o where o.teacher_id = ? and o.external_id = c.external_id)
            """;

    private final Sql sql;

    FollowingMergedTeachers(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes TeacherMerged merge) {
        sql.update(FOLLOW, merge.survivor(), merge.absorbed(), merge.survivor());
    }
}
