package teacherdev.training.credit;

import java.util.UUID;
import teacherdev.training.roster.Roster.School;

/**
 * A bulk row whose teacher and school are known.
 *
 * @param reachesTeacher whether the caller sees the teacher's whole ledger
 */
record PlacedCredit(CreditRow row, UUID teacherId, School school, boolean reachesTeacher) {

    /** What tells activities apart: the source's id counts once for a teacher. */
    record Key(String sourceSystem, UUID teacherId, String externalId) {}

    Key key() {
        return new Key(row.sourceSystem(), teacherId, row.externalId());
    }
}
