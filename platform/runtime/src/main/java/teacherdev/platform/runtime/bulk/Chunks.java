package teacherdev.platform.runtime.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import teacherdev.platform.runtime.sql.SqlFailure;

/** Carries rows out in transactions of a bounded size, so that locks are held shortly. */
public final class Chunks {

    private static final int ROWS = 1_000;
    private static final int ATTEMPTS_MAX = 4;

    private Chunks() {}

    /**
     * Carries out each chunk in a transaction of its own. When another request got in between - it created the same key, or
     * the two locked each other out - the chunk is decided again, on what is known then.
     */
    public static <T, R> List<R> inTransactions(List<T> rows, Function<List<T>, List<R>> carryOut) {
        List<R> results = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<T> chunk = rows.subList(from, Math.min(from + ROWS, rows.size()));
            results.addAll(attempt(chunk, carryOut, ATTEMPTS_MAX));
        }
        return results;
    }

    private static <T, R> List<R> attempt(List<T> chunk, Function<List<T>, List<R>> carryOut, int attemptsLeft) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> carryOut.apply(chunk));
        } catch (RuntimeException failure) {
            if (attemptsLeft > 1 && SqlFailure.isCollision(failure)) {
                return attempt(chunk, carryOut, attemptsLeft - 1);
            }
            throw failure;
        }
    }
}
