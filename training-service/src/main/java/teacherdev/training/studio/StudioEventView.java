package teacherdev.training.studio;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/** Something that a studio did. */
public record StudioEventView(UUID id, StudioEventKind kind, String title, LocalDate date, int attended) {

    static StudioEventView of(Row row) {
        return new StudioEventView(
                row.id("id"),
                row.constant("kind", StudioEventKind.class),
                row.text("title"),
                row.date("held_on"),
                row.integer("attended"));
    }
}
