package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Goals follow a merged principal; of two for one term a bureau withdraws one first. */
@ApplicationScoped
class TermGoalMergePart implements MergePart {

    private static final String TWICE = """
            select s.term_from from term_goal_plan a join term_goal_plan s
              on s.teacher_id = ? and s.school_id = a.school_id and s.state <> 'WITHDRAWN'
             and s.term_from < a.term_to and s.term_to > a.term_from
            where a.teacher_id = ? and a.state <> 'WITHDRAWN' limit 1
            """;
    private static final List<String> FOLLOW = List.of(
            "update term_goal_plan set teacher_id = ? where teacher_id = ?",
            "update term_goal set teacher_id = ? where teacher_id = ?",
            "update term_goal_review set teacher_id = ? where teacher_id = ?",
            "update term_goal_step set teacher_id = ? where teacher_id = ?");

    private final Sql sql;

    TermGoalMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        Optional<String> twice = sql.first(TWICE, row -> row.text("term_from"), merge.survivor(), merge.absorbed());
        twice.ifPresentOrElse(
                from -> merge.refuse(
                        "termGoals",
                        TeacherProblem.GOALS_EXIST,
                        Text.of(
                                "both records have goals for the term from " + from + "; withdraw one",
                                "两份档案均有自 " + from + " 起的任期目标，请先撤回其中一份")),
                () -> FOLLOW.forEach(statement -> sql.update(statement, merge.survivor(), merge.absorbed())));
    }
}
