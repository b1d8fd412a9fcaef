package teacherdev.platform.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;

/** Tells a passing outage (the database restarts, a deadlock was broken) from a defect of ours. */
public final class Outage {

    private static final int DEPTH_MAX = 20;

    private Outage() {}

    /** Whether a failure, or what caused it, passes by itself, so that the same may work soon. */
    public static boolean explains(Throwable failure) {
        return explains(failure, DEPTH_MAX);
    }

    // A failed commit keeps what the database said as a suppressed failure beside its causes.
    private static boolean explains(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return isOutage(failure)
                || explains(failure.getCause(), depth - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> explains(suppressed, depth - 1));
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (failure instanceof SQLException sql && (isPassing(sql.getSQLState()) || isWaitForConnection(sql)));
    }

    // The pool has no word of its own for it: no connection came free while the database was away.
    private static boolean isWaitForConnection(SQLException failure) {
        return failure.getSQLState() == null && failure.getCause() instanceof TimeoutException;
    }

    // Classes of the SQL standard and PostgreSQL: 08 connection, 40 serialization and deadlock, 53 resources,
    // 55P03 lock timeout, 57 operator intervention (57014 is a statement that ran out of its time).
    private static boolean isPassing(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals("55P03"));
    }
}
