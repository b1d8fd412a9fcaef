package teacherdev.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.roster.Records;
import teacherdev.evaluation.task.TaskKind;
import teacherdev.evaluation.task.TaskSource;
import teacherdev.evaluation.task.TaskView;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;

/** People whom a teacher is to rate on sheets that run; nobody else is told whom she has not rated. */
@ApplicationScoped
class RatingTasks implements TaskSource {

    private static final String WAITING =
            """
            select s.id, a.ratee_id, s.closes_on from score_assignment a join score_sheet s on s.id = a.sheet_id
            where a.answered_on is null and a.recused_for is null and s.closed_at is null
              and s.opens_on <= ? and s.closes_on >= ? and a.rater_id
            """ + Records.HERS + """
              and not exists (
                select from score_assignment d
                where d.sheet_id = a.sheet_id and (d.answered_on is not null or d.recused_for is not null)
                  and d.ratee_id = any (records_of(coalesce(
                      (select merged_into from roster_teacher where teacher_id = a.ratee_id), a.ratee_id)))
                  and d.rater_id
            """ + Records.HERS + ") order by s.closes_on, a.id limit ?";

    private final Sql sql;
    private final Clock clock;

    RatingTasks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<TaskView> tasks(Caller caller) {
        return caller.accessFor(Set.of(Role.TEACHER))
                .flatMap(Access::self)
                .map(this::waiting)
                .orElse(List.of());
    }

    private List<TaskView> waiting(UUID self) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(WAITING, RatingTasks::task, today, today, self, self, EACH_MAX);
    }

    private static TaskView task(Row row) {
        return new TaskView(
                TaskKind.RATING_TO_GIVE,
                "/api/v1/score-sheets/" + row.id("id"),
                row.id("ratee_id"),
                null,
                null,
                row.date("closes_on"));
    }
}
