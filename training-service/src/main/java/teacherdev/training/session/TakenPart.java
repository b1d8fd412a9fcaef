package teacherdev.training.session;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A session in which a teacher takes, took or wishes to take part, and what became of it. */
public record TakenPart(
        UUID courseId,
        String courseTitle,

        @Schema(description = "Code of the organisation that holds it")
        String owner,

        LocalDate firstDay,
        LocalDate lastDay,
        String place,
        SessionStatus status,
        EnrolmentView enrolment) {

    static final String COLUMNS = EnrolmentView.SELECTED
            + ", c.id as course_id, c.title, s.owner, s.first_day, s.last_day, s.place, s.status "
            + EnrolmentView.FROM
            + "join session s on s.id = e.session_id join course c on c.id = s.course_id ";

    static TakenPart of(Row row) {
        return new TakenPart(
                row.id("course_id"),
                row.text("title"),
                row.text("owner"),
                row.date("first_day"),
                row.date("last_day"),
                row.text("place"),
                row.constant("status", SessionStatus.class),
                EnrolmentView.of(row));
    }
}
