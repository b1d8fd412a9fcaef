package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;

/** Cases and pledges follow a merged person; nobody can leave a case behind. The entries of a case stay as they are. */
@ApplicationScoped
class EthicsMergePart implements MergePart {

    private static final String CASES = "update ethics_case set teacher_id = ? where teacher_id = ?";
    private static final String PLEDGES = """
            update ethics_pledge a set teacher_id = ? where a.teacher_id = ? and not exists (
                select from ethics_pledge s where s.teacher_id = ? and s.year = a.year)
            """;

    private final Sql sql;

    EthicsMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        sql.update(CASES, merge.survivor(), merge.absorbed());
        sql.update(PLEDGES, merge.survivor(), merge.absorbed(), merge.survivor());
    }
}
