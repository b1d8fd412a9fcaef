package teacherdev.training.credit;

import java.util.UUID;
import teacherdev.training.roster.Roster.School;

/** A bulk row whose teacher and school are known. */
record PlacedCredit(CreditRow row, UUID teacherId, School school) {

    ActivityKey key() {
        return new ActivityKey(row.sourceSystem(), teacherId, row.externalId());
    }
}
