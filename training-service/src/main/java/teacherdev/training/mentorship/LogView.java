package teacherdev.training.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.mentorship.rules.Minima.Deed;

/** An entry of the log. */
public record LogView(
        UUID id, UUID pairingId, String activity, LocalDate date, LocalDate announcedOn, int quantity, String note) {

    static LogView of(Row row) {
        return new LogView(
                row.id("id"),
                row.id("pairing_id"),
                row.text("activity"),
                row.date("happened_on"),
                row.date("announced_on"),
                row.integer("quantity"),
                row.text("note"));
    }

    Deed deed() {
        return new Deed(activity, date, announcedOn, quantity);
    }
}
