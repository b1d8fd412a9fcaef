package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps the yearly grades; an older statement about a cycle changes nothing. */
@ApplicationScoped
class LearningOfGrades implements EventHandler<GradeDecided> {

    private static final String UPSERT = """
        insert into yearly_grade (teacher_id, cycle_id, year, grade, final, row_version) values (?, ?, ?, ?, ?, ?)
        on conflict (teacher_id, cycle_id) do update
        set year = excluded.year, grade = excluded.grade, final = excluded.final, row_version = excluded.row_version
        where yearly_grade.row_version < excluded.row_version
        """;

    private final Sql sql;

    LearningOfGrades(Sql sql) {
        this.sql = sql;
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
        sql.update(
                UPSERT,
                decided.teacherId(),
                decided.cycleId(),
                decided.year(),
                decided.grade(),
                decided.decided(),
                event.aggregateVersion());
    }
}
