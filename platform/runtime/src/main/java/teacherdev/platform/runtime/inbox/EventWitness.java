package teacherdev.platform.runtime.inbox;

import java.util.List;

/**
 * Sees every event that comes in, whatever its type, in the transaction of its handler and before it. Like a handler it
 * must give the same result when the same event comes twice.
 */
public interface EventWitness {

    /** Takes note of events in the order in which they came. */
    void witness(List<WitnessedEvent> events);
}
