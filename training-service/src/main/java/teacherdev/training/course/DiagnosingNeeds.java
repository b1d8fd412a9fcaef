package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.roster.Roster;

/** Keeps what teachers need to learn, and puts the menu together that follows from it. */
@ApplicationScoped
class DiagnosingNeeds {

    private static final String FORGET = "delete from training_need where teacher_id = ?";
    private static final String INSERT = """
            insert into training_need (teacher_id, topic, source, recorded_at, recorded_by)
            select ?, topic, ?, ?, ? from unnest(?::text[]) as t (topic)
            """;
    private static final String NEEDS = "select topic from training_need where teacher_id = ? order by topic";
    private static final Text NOT_FOUND = Text.of("No such teacher in your scope", "您的管辖范围内没有该教师");

    private final Sql sql;
    private final Roster roster;
    private final CourseQueries courses;
    private final Audit audit;
    private final Clock clock;

    DiagnosingNeeds(Sql sql, Roster roster, CourseQueries courses, Audit audit, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void diagnose(Access access, UUID teacherId, NeedsRequest request) {
        requireVisible(access, teacherId);
        sql.update(FORGET, teacherId);
        sql.update(
                INSERT,
                teacherId,
                request.source(),
                clock.instant(),
                access.subject(),
                request.topics().toArray(String[]::new));
        audit.record(access, "NEEDS_DIAGNOSED", "TEACHER", teacherId);
    }

    MenuView menu(Access access, UUID teacherId) {
        requireVisible(access, teacherId);
        List<String> needs = sql.list(NEEDS, row -> row.text("topic"), teacherId);
        return new MenuView(needs, courses.recommended(access, teacherId, LocalDate.now(clock)));
    }

    private void requireVisible(Access access, UUID teacherId) {
        if (!roster.isVisible(access, teacherId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, NOT_FOUND);
        }
    }
}
