package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/**
 * Registrations follow a merged person; one period has one result. Grades stay where the events put them: reads look at
 * both records, so that an event which comes late is not lost.
 */
@ApplicationScoped
class RegistrationMergePart implements MergePart {

    private static final String CONTRADICTED = """
            select a.until_day from registration a join registration s
              on s.teacher_id = ? and s.until_day = a.until_day and s.result <> a.result
            where a.teacher_id = ? limit 1
            """;
    private static final String FOLLOW = """
            update registration a set teacher_id = ? where a.teacher_id = ? and not exists (
                select from registration s where s.teacher_id = ? and s.until_day = a.until_day)
            """;

    private final Sql sql;

    RegistrationMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        if (!merge.joins(Matter.REGISTRATIONS)) {
            return;
        }
        Optional<LocalDate> contradicted =
                sql.first(CONTRADICTED, row -> row.date("until_day"), merge.survivor(), merge.absorbed());
        contradicted.ifPresentOrElse(
                until -> merge.refuse(
                        Matter.REGISTRATIONS.field(),
                        TeacherProblem.MERGE_CONFLICT,
                        Text.of("the period until " + until + " has two results", "截至 " + until + " 的注册期有两个结果")),
                () -> sql.update(FOLLOW, merge.survivor(), merge.absorbed(), merge.survivor()));
    }
}
