package teacherdev.teacher.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A teaching qualification 教师资格. */
public record QualificationView(
        UUID id,
        QualificationKind kind,
        @Schema(nullable = true) String subject,
        @Schema(nullable = true) String number,
        LocalDate issuedOn,
        @Schema(nullable = true) String issuedBy,
        Instant recordedAt,

        @Schema(nullable = true, description = "The qualification that this one corrected")
        UUID corrects) {

    static final String COLUMNS =
            "select id, kind, subject, number, issued_on, issued_by, recorded_at, corrects from teaching_qualification ";

    static QualificationView of(Row row) {
        return new QualificationView(
                row.id("id"),
                row.constant("kind", QualificationKind.class),
                row.text("subject"),
                row.text("number"),
                row.date("issued_on"),
                row.text("issued_by"),
                row.instant("recorded_at"),
                row.id("corrects"));
    }
}
