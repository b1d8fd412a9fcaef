package teacherdev.platform.runtime.operations;

import java.util.Optional;
import java.util.UUID;

/** One kind of aggregate whose current state can be emitted again, from its tables and never from old events. */
public interface RepublicationSource {

    /** The name by which it is asked for, for example {@code teachers}. */
    String name();

    /**
     * Appends the current state of the next aggregates after an id, holding each one's row lock, in the running
     * transaction.
     *
     * @return what was emitted; an empty page ends the republication
     */
    Emitted emitAfter(Optional<UUID> after, int limit);

    /** How many events a page emitted, and the last aggregate that it covered. */
    record Emitted(int events, Optional<UUID> last) {}
}
