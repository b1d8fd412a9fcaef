package teacherdev.teacher.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Applications follow a merged person; two that stand for one title and year must be decided first. */
@ApplicationScoped
class ApplicationMergePart implements MergePart {

    private static final String TWICE = """
            select a.year, a.target from title_application a join title_application s
              on s.teacher_id = ? and s.year = a.year and s.target = a.target and s.state not in ('REJECTED', 'WITHDRAWN')
            where a.teacher_id = ? and a.state not in ('REJECTED', 'WITHDRAWN') limit 1
            """;
    private static final String FOLLOW = "update title_application set teacher_id = ? where teacher_id = ?";

    private final Sql sql;

    ApplicationMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        Optional<String> twice = sql.first(
                TWICE, row -> row.integer("year") + " " + row.text("target"), merge.survivor(), merge.absorbed());
        twice.ifPresentOrElse(
                which -> merge.refuse(
                        "titleApplications",
                        TeacherProblem.APPLICATION_EXISTS,
                        Text.of("both records have an application: " + which, "两份档案均有申报：" + which)),
                () -> sql.update(FOLLOW, merge.survivor(), merge.absorbed()));
    }
}
