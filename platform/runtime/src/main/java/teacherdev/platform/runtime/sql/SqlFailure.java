package teacherdev.platform.runtime.sql;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that the database refused; asks the database's own words which constraint stood in the way. */
public final class SqlFailure extends RuntimeException {

    private static final String INTEGRITY_VIOLATION = "23";
    private static final String DATA_EXCEPTION = "22";

    /** Unique violation, exclusion violation, serialization failure, deadlock. */
    private static final Set<String> COLLISIONS = Set.of("23505", "23P01", "40001", "40P01");

    SqlFailure(SQLException cause) {
        super(cause);
    }

    /** Whether the named constraint refused the row. */
    public boolean violates(String constraint) {
        return getCause() instanceof PSQLException refusal && violates(refusal, constraint);
    }

    /** Whether any failure in the chain of causes is a violation of the named constraint. */
    public static boolean violates(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal && violates(refusal, constraint)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another transaction got in between: it took the same key, or the two locked each other out. */
    public static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the data itself was refused, so that trying again cannot help. */
    public boolean isBadData() {
        String state = getCause() instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY_VIOLATION));
    }

    private static boolean violates(PSQLException refusal, String constraint) {
        ServerErrorMessage message = refusal.getServerErrorMessage();
        return message != null && constraint.equals(message.getConstraint());
    }
}
