package teacherdev.teacher.observation;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Observed lessons follow a merged person; what both records tell counts once, and nobody sat in two lessons at a time. */
@ApplicationScoped
class ObservationMergePart implements MergePart {

    private static final String SAME_TIME = """
            from lesson_observation s
            where s.teacher_id = ? and s.withdrawn_at is null and a.teacher_id = ? and a.withdrawn_at is null
              and s.observed_on = a.observed_on and s.period = a.period and (s.school_id, s.unit, s.taught_by)
            """;
    private static final String TWO_PLACES = "select a.id from lesson_observation a where exists (select " + SAME_TIME
            + "is distinct from (a.school_id, a.unit, a.taught_by)) limit 1";
    private static final String OBSERVED_HERSELF = """
            select id from lesson_observation where (teacher_id = ? and taught_by = ?) or (teacher_id = ? and taught_by = ?) limit 1
            """;
    private static final String ONCE = "update lesson_observation a set withdrawn_at = ?, withdrawn_by = 'merge',"
            + " withdrawn_for = '两份档案合并，重复登记', version = a.version + 1 " + SAME_TIME
            + "is not distinct from (a.school_id, a.unit, a.taught_by)";
    private static final String FOLLOW = "update lesson_observation set teacher_id = ? where teacher_id = ?";
    private static final String TAUGHT_FOLLOW = "update lesson_observation set taught_by = ? where taught_by = ?";

    private final Sql sql;

    ObservationMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        if (sql.first(TWO_PLACES, row -> true, merge.survivor(), merge.absorbed())
                        .isPresent()
                || sql.first(
                                OBSERVED_HERSELF,
                                row -> true,
                                merge.survivor(),
                                merge.absorbed(),
                                merge.absorbed(),
                                merge.survivor())
                        .isPresent()) {
            merge.refuse(
                    "lessonObservations",
                    TeacherProblem.OBSERVATION_EXISTS,
                    Text.of(
                            "both records tell of different lessons at one time, or one observed the other; withdraw one",
                            "两份档案同一时间所听的课不同，或互为授课人，请先撤回其中一条"));
            return;
        }
        sql.update(ONCE, merge.at(), merge.survivor(), merge.absorbed());
        sql.update(FOLLOW, merge.survivor(), merge.absorbed());
        sql.update(TAUGHT_FOLLOW, merge.survivor(), merge.absorbed());
    }
}
