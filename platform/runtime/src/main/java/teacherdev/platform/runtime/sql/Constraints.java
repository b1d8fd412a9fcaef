package teacherdev.platform.runtime.sql;

import java.util.function.Supplier;
import teacherdev.platform.web.problem.ProblemException;

/**
 * Lets the database decide what is unique. Looking first and writing then would let two clerks who press the button
 * together both pass; the constraint lets one pass, and the other gets the problem that explains it.
 */
public final class Constraints {

    private Constraints() {}

    /** Runs a write; a violation of the named constraint becomes the refusal. */
    public static void refuse(String constraint, Supplier<ProblemException> refusal, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            throw SqlFailure.violates(failure, constraint) ? refusal.get() : failure;
        }
    }
}
