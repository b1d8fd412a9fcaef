package teacherdev.platform.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;

/** Tells a passing outage (the database restarts, a deadlock was broken) from a defect of ours. */
final class Outage {

    private Outage() {}

    static boolean explains(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && (isPassing(sql.getSQLState()) || isWaitForConnection(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
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
