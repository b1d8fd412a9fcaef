package teacherdev.evaluation.document;

import java.time.Duration;
import teacherdev.platform.rules.engine.Patience;

/** The time that a run on somebody's request may take; the rules ask now and then, and the clock is looked at here. */
public final class TimeAllowed implements Patience {

    private static final Duration PER_REQUEST = Duration.ofSeconds(5);

    private final long startedNanos = System.nanoTime();

    private TimeAllowed() {}

    /** Begins now. */
    public static TimeAllowed perRequest() {
        return new TimeAllowed();
    }

    @Override
    public boolean isOver() {
        return System.nanoTime() - startedNanos > PER_REQUEST.toNanos();
    }
}
