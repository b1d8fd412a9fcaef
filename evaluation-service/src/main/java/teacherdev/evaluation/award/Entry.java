package teacherdev.evaluation.award;

import java.util.List;
import java.util.UUID;

/**
 * What one person gets, before it is written.
 *
 * @param resultId the version of the result that it was computed from, or null
 * @param comparedResultId the version of the earlier result, or null
 */
record Entry(UUID teacherId, int count, String evidence, List<AwardItem> items, UUID resultId, UUID comparedResultId) {

    /** The same for a person. */
    Entry to(UUID person) {
        return new Entry(person, count, evidence, items, resultId, comparedResultId);
    }

    static Entry of(AwardRequest.Recipient named) {
        return new Entry(
                named.teacherId(),
                named.count(),
                named.evidence(),
                named.items() == null ? List.of() : named.items(),
                null,
                null);
    }
}
