package teacherdev.teacher.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;

/** Plans follow a merged person. */
@ApplicationScoped
class TeachingMergePart implements MergePart {

    private static final String FOLLOW = "update teaching_status set teacher_id = ? where teacher_id = ?";

    private final Sql sql;

    TeachingMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        sql.update(FOLLOW, merge.survivor(), merge.absorbed());
    }
}
