package teacherdev.platform.runtime.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/**
 * One row as it was read.
 *
 * @param row its place, 1 for the first; in a file, the line or the row of the sheet
 * @param key by what the caller knows it, as far as it could be read
 * @param content what it says; null when it could not be read
 * @param faults what is wrong with it by itself; empty for a sound row
 */
public record BulkRow<T>(int row, RowKey key, T content, List<Culprit> faults) {

    private static final Text REPEATED = Text.of("An earlier row of this request has the same key", "同一请求中前面的行已使用相同的键");

    public BulkRow {
        Objects.requireNonNull(key, "key");
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /** The same rows, where a sound row whose key an earlier row has used fails. */
    public static <T> List<BulkRow<T>> refuseRepeated(List<BulkRow<T>> rows, String field, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        List<BulkRow<T>> marked = new ArrayList<>(rows.size());
        for (BulkRow<T> row : rows) {
            boolean repeated = row.isSound() && !seen.add(key.apply(row.content()));
            marked.add(
                    repeated
                            ? new BulkRow<>(
                                    row.row(),
                                    row.key(),
                                    row.content(),
                                    List.of(new Culprit(field, "REPEATED_KEY", REPEATED)))
                            : row);
        }
        return marked;
    }
}
