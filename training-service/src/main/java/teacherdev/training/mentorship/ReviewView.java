package teacherdev.training.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.mentorship.rules.ReviewStage;

/** A review that was held. */
public record ReviewView(UUID pairingId, ReviewStage stage, LocalDate heldOn, boolean passed, String remark) {

    static ReviewView of(Row row) {
        return new ReviewView(
                row.id("pairing_id"),
                row.constant("stage", ReviewStage.class),
                row.date("held_on"),
                row.flag("passed"),
                row.text("remark"));
    }
}
