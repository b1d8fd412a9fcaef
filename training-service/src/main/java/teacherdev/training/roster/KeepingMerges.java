package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps which record stands for one that was merged; what merged into that one before is led on to the same record. */
@ApplicationScoped
class KeepingMerges {

    private static final String KEEP = """
            update roster_teacher set merged_into = coalesce(
                (select s.merged_into from roster_teacher s where s.teacher_id = ?), ?)
            where teacher_id = ? or merged_into = ?
            """;

    private final Sql sql;

    KeepingMerges(Sql sql) {
        this.sql = sql;
    }

    void keep(@Observes TeacherMerged merge) {
        sql.update(KEEP, merge.survivor(), merge.survivor(), merge.absorbed(), merge.absorbed());
    }
}
