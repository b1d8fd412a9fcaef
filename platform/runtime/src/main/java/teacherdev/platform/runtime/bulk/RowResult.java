package teacherdev.platform.runtime.bulk;

import java.util.List;
import java.util.UUID;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;

/**
 * What became of one row.
 *
 * @param id of the thing that the row is about; null when it failed
 * @param faults why it failed; empty otherwise
 */
public record RowResult(int row, RowKey key, RowStatus status, UUID id, List<Culprit> faults) {

    public RowResult {
        faults = List.copyOf(faults);
    }

    public static RowResult of(BulkRow<?> row, RowStatus status, UUID id) {
        return new RowResult(row.row(), row.key(), status, id, List.of());
    }

    /** A row that is not sound. */
    public static RowResult failed(BulkRow<?> row) {
        return new RowResult(row.row(), row.key(), RowStatus.FAILED, null, row.faults());
    }

    /** A row that a rule refused. */
    public static RowResult failed(BulkRow<?> row, ProblemException refusal) {
        List<Culprit> culprits = refusal.culprits().isEmpty()
                ? List.of(new Culprit("", refusal.code().name(), refusal.detail()))
                : refusal.culprits();
        return new RowResult(row.row(), row.key(), RowStatus.FAILED, null, culprits);
    }
}
