package teacherdev.training.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.TeacherMerged;

/**
 * Studios that a merged teacher hosts and her memberships follow her. Where the surviving record is a member at the same time,
 * that membership counts, and the other one ends.
 */
@ApplicationScoped
class FollowingMergedTeachers {

    private static final String HOST = "update studio set host_id = ?, version = version + 1 where host_id = ?";
    private static final String FOLLOW = """
            update studio_member m set teacher_id = ?
            where m.teacher_id = ? and not exists (
                select from studio_member o where o.studio_id = m.studio_id and o.teacher_id = ?
                  and (o.joined_on = m.joined_on or daterange(o.joined_on, o.left_on) && daterange(m.joined_on, m.left_on)))
            """;
    private static final String END =
            "update studio_member set left_on = greatest(?::date, joined_on) where teacher_id = ? and left_on is null";

    private final Sql sql;
    private final Clock clock;

    FollowingMergedTeachers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void follow(@Observes TeacherMerged merge) {
        sql.update(HOST, merge.survivor(), merge.absorbed());
        sql.update(FOLLOW, merge.survivor(), merge.absorbed(), merge.survivor());
        sql.update(END, LocalDate.now(clock), merge.absorbed());
    }
}
