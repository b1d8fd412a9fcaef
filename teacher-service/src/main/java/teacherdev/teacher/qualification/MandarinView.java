package teacherdev.teacher.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A level of spoken Mandarin 普通话水平等级. */
public record MandarinView(
        UUID id,
        MandarinLevel level,
        LocalDate testedOn,
        @Schema(nullable = true) String number,
        Instant recordedAt,

        @Schema(nullable = true, description = "The level that this one corrected")
        UUID corrects) {

    static final String COLUMNS = "select id, level, tested_on, number, recorded_at, corrects from mandarin_level ";

    static MandarinView of(Row row) {
        return new MandarinView(
                row.id("id"),
                row.constant("level", MandarinLevel.class),
                row.date("tested_on"),
                row.text("number"),
                row.instant("recorded_at"),
                row.id("corrects"));
    }
}
