package teacherdev.training.credit;

import java.util.UUID;
import teacherdev.training.roster.Roster.School;

/**
 * A bulk row whose teacher and school are known.
 *
 * @param reachesTeacher whether the caller sees the teacher's whole ledger
 */
record PlacedCredit(CreditRow row, UUID teacherId, School school, boolean reachesTeacher) {

    ActivityKey key() {
        return new ActivityKey(row.sourceSystem(), teacherId, row.externalId());
    }
}
