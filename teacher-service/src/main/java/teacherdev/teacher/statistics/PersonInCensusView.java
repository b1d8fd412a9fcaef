package teacherdev.teacher.statistics;

import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/** Somebody whom a figure counts. */
public record PersonInCensusView(
        UUID teacherId,
        String name,
        String schoolCode,
        String setting,
        String stage,
        String subject,
        String title,
        String degree,
        String ageBand,
        String gender,
        String employmentKind,
        String honourLevel,
        boolean teaching) {

    static PersonInCensusView of(Row row) {
        return new PersonInCensusView(
                row.id("id"),
                row.text("name"),
                row.text("school"),
                row.text("setting"),
                row.text("stage"),
                row.text("subject"),
                row.text("title"),
                row.text("degree"),
                row.text("age_band"),
                row.text("gender"),
                row.text("employment_kind"),
                row.text("honour_level"),
                Boolean.parseBoolean(row.text("teaching")));
    }
}
