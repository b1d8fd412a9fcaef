package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.TeacherMerged;

/**
 * Enrolments follow a merged teacher, with attendance and feedback: what is booked later is booked for the surviving record,
 * and what was passed before counts as hers. Where both records are enrolled, the surviving one's enrolment counts.
 */
@ApplicationScoped
class FollowingMergedTeachers {

    /** One statement: attendance and feedback name their enrolment by session and teacher. */
    private static final String FOLLOW = """
            with moved as (
                update enrolment e set teacher_id = ?
                where e.teacher_id = ? and not exists (
                    select from enrolment o where o.session_id = e.session_id and o.teacher_id = ?)
                returning e.session_id
            ), attended as (
                update attendance a set teacher_id = ? from moved where a.session_id = moved.session_id and a.teacher_id = ?
            )
            update session_feedback f set teacher_id = ? from moved where f.session_id = moved.session_id and f.teacher_id = ?
            """;

    private final Sql sql;

    FollowingMergedTeachers(Sql sql) {
        this.sql = sql;
    }

    void follow(@Observes TeacherMerged merge) {
        sql.update(
                FOLLOW,
                merge.survivor(),
                merge.absorbed(),
                merge.survivor(),
                merge.survivor(),
                merge.absorbed(),
                merge.survivor(),
                merge.absorbed());
    }
}
