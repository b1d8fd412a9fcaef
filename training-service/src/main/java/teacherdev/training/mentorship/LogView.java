package teacherdev.training.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.mentorship.rules.Minima.Deed;

/** An entry of the log. */
public record LogView(
        UUID id,
        UUID pairingId,
        String activity,
        LocalDate date,
        LocalDate announcedOn,
        int quantity,
        String note,

        @Schema(nullable = true, description = "The entry in whose place it stands")
        UUID replaces,

        @Schema(nullable = true, description = "Why it does not count any more; absent when it does")
        Correction correction) {

    static final String COLUMNS = """
            select l.id, l.pairing_id, l.activity, l.happened_on, l.announced_on, l.quantity, l.note,
                   (select before.log_id from pairing_log_correction before where before.replaced_by = l.id) as replaces,
                   c.reason, c.replaced_by, c.recorded_at as corrected_at
            from pairing_log l left join pairing_log_correction c on c.log_id = l.id
            """;

    /** That an entry was wrong. */
    @Schema(name = "PairingLogCorrected")
    public record Correction(
            String reason,

            @Schema(nullable = true, description = "The entry that stands in its place; absent when nothing happened")
            UUID replacedBy,

            Instant at) {

        static Correction of(Row row) {
            return row.instant("corrected_at") == null
                    ? null
                    : new Correction(row.text("reason"), row.id("replaced_by"), row.instant("corrected_at"));
        }
    }

    static LogView of(Row row) {
        return new LogView(
                row.id("id"),
                row.id("pairing_id"),
                row.text("activity"),
                row.date("happened_on"),
                row.date("announced_on"),
                row.integer("quantity"),
                row.text("note"),
                row.id("replaces"),
                Correction.of(row));
    }

    Deed deed() {
        return new Deed(activity, date, announcedOn, quantity);
    }
}
