package teacherdev.teacher.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Moves follow a merged person, so that those that end still end; an open offer must be answered first. */
@ApplicationScoped
class MobilityMergePart implements MergePart {

    private static final String OPEN =
            "select 1 as one from transfer where teacher_id = any (?) and status = 'OFFERED' limit 1";
    private static final String FOLLOW = "update transfer set teacher_id = ? where teacher_id = ?";

    private final Sql sql;

    MobilityMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        UUID[] both = {merge.survivor(), merge.absorbed()};
        if (sql.first(OPEN, row -> true, (Object) both).isPresent()) {
            merge.refuse("transfers", TeacherProblem.TRANSFER_PENDING, TeacherProblem.TRANSFER_PENDING.title());
            return;
        }
        sql.update(FOLLOW, merge.survivor(), merge.absorbed());
    }
}
