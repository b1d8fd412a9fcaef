package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Keeps the yearly grades; an older statement about a cycle changes nothing, and the grade of a term or of three years is none of
 * a year. What was told before stays readable.
 */
@ApplicationScoped
class LearningOfGrades implements EventHandler<GradeDecided> {

    private static final String UPSERT = """
        insert into yearly_grade (teacher_id, cycle_id, year, grade, final, row_version) values (?, ?, ?, ?, ?, ?)
        on conflict (teacher_id, cycle_id) do update
        set year = excluded.year, grade = excluded.grade, final = excluded.final, row_version = excluded.row_version
        where yearly_grade.row_version < excluded.row_version
        """;

    private static final String TOLD = """
        insert into yearly_grade_told (teacher_id, cycle_id, row_version, year, grade, final, told_at) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (teacher_id, cycle_id, row_version) do nothing
        """;

    /** What was taken for the grade of a year while events did not tell how long their cycle is. */
    private static final String FORGET = "delete from yearly_grade where teacher_id = ? and cycle_id = ?";

    private static final String FORGET_TOLD = "delete from yearly_grade_told where teacher_id = ? and cycle_id = ?";

    private final Sql sql;
    private final Clock clock;

    LearningOfGrades(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "teacherdev.evaluation.grade-decided.v1";
    }

    @Override
    public Class<GradeDecided> dataType() {
        return GradeDecided.class;
    }

    @Override
    public void handle(EventContext event, GradeDecided decided) {
        if (!decided.isOfAYear()) {
            sql.update(FORGET, decided.teacherId(), decided.cycleId());
            sql.update(FORGET_TOLD, decided.teacherId(), decided.cycleId());
            return;
        }
        sql.update(
                UPSERT,
                decided.teacherId(),
                decided.cycleId(),
                decided.year(),
                decided.grade(),
                decided.decided(),
                event.aggregateVersion());
        sql.update(
                TOLD,
                decided.teacherId(),
                decided.cycleId(),
                event.aggregateVersion(),
                decided.year(),
                decided.grade(),
                decided.decided(),
                clock.instant());
    }
}
