package teacherdev.training.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A course held once 培训班次. */
public record SessionView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        UUID courseId,
        String courseTitle,
        String owner,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate enrolUntil,
        String place,
        int capacity,
        @Schema(description = "Places taken") int taken,
        @Schema(description = "How many wait for a place") int waiting,
        int halfDays,
        List<String> trainers,
        SessionStatus status) {

    static final String COLUMNS = """
            select s.id, s.version, s.course_id, c.title, s.owner, s.first_day, s.last_day, s.enrol_until, s.place, s.capacity,
                   s.half_days, s.trainers, s.status,
                   (select count(*) from enrolment e where e.session_id = s.id and e.state in ('ENROLLED', 'PASSED', 'FAILED'))
                       as taken,
                   (select count(*) from enrolment e where e.session_id = s.id and e.state = 'WAITING') as waiting
            from session s join course c on c.id = s.course_id
            """;

    static SessionView of(Row row) {
        return new SessionView(
                row.id("id"),
                row.number("version"),
                row.id("course_id"),
                row.text("title"),
                row.text("owner"),
                row.date("first_day"),
                row.date("last_day"),
                row.date("enrol_until"),
                row.text("place"),
                row.integer("capacity"),
                row.integer("taken"),
                row.integer("waiting"),
                row.integer("half_days"),
                row.texts("trainers"),
                row.constant("status", SessionStatus.class));
    }
}
