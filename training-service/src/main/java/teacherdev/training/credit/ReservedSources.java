package teacherdev.training.credit;

import java.util.List;
import java.util.Set;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.training.problem.TrainingProblem;

/**
 * Sources that this service speaks for itself. Who could write in their name would credit a session past its evidence, or
 * change the hours that its completion has booked.
 */
final class ReservedSources {

    private static final Set<String> NAMES = Set.of("SESSION", "CLAIM", "PAIRING");

    private ReservedSources() {}

    /** Refuses one activity that another system sends in such a name. */
    static void refuse(String sourceSystem) {
        if (isReserved(sourceSystem)) {
            throw ProblemException.ofField(
                    TrainingProblem.SOURCE_RESERVED, "sourceSystem", TrainingProblem.SOURCE_RESERVED.title());
        }
    }

    private static boolean isReserved(String sourceSystem) {
        return sourceSystem != null && NAMES.contains(sourceSystem);
    }

    /** The same rows, where one that another system sends in such a name fails. */
    static List<BulkRow<CreditRow>> refuse(List<BulkRow<CreditRow>> rows) {
        return rows.stream().map(ReservedSources::refuse).toList();
    }

    private static BulkRow<CreditRow> refuse(BulkRow<CreditRow> row) {
        return row.isSound() && isReserved(row.content().sourceSystem())
                ? new BulkRow<>(
                        row.row(),
                        row.key(),
                        row.content(),
                        List.of(new Culprit(
                                "sourceSystem",
                                TrainingProblem.SOURCE_RESERVED.name(),
                                TrainingProblem.SOURCE_RESERVED.title())))
                : row;
    }
}
