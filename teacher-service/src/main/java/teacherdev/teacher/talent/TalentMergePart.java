package teacherdev.teacher.talent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Memberships of the talent pool follow a merged person; nobody is in a pool twice. */
@ApplicationScoped
class TalentMergePart implements MergePart {

    private static final String TWICE = """
            select a.pool from talent_pool_member a join talent_pool_member s
              on s.teacher_id = ? and s.pool = a.pool and s.left_on is null
            where a.teacher_id = ? and a.left_on is null limit 1
            """;
    private static final String FOLLOW = "update talent_pool_member set teacher_id = ? where teacher_id = ?";
    private static final String GRADES_FOLLOW = "update talent_pool_grade set teacher_id = ? where teacher_id = ?";

    private final Sql sql;

    TalentMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        Optional<String> twice = sql.first(TWICE, row -> row.text("pool"), merge.survivor(), merge.absorbed());
        twice.ifPresentOrElse(
                pool -> merge.refuse(
                        "talentPool",
                        TeacherProblem.IN_POOL_ALREADY,
                        Text.of("both records are in the pool " + pool, "两份档案均在库中：" + pool)),
                () -> {
                    sql.update(FOLLOW, merge.survivor(), merge.absorbed());
                    sql.update(GRADES_FOLLOW, merge.survivor(), merge.absorbed());
                });
    }
}
