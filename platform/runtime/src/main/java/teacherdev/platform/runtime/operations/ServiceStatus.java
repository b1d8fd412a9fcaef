package teacherdev.platform.runtime.operations;

/**
 * How far behind a service's events are.
 *
 * @param unsentEvents rows in the outbox that Kafka does not have yet
 * @param oldestUnsentSeconds the age of the oldest of them; 0 when there is none
 * @param openDeadLetters records that could not be taken and were not replayed
 * @param openRepublications republications that are not finished
 * @param skippedEvents events of types that this version does not know, since the start
 * @param relayLeading whether this very process is the one that sends
 */
public record ServiceStatus(
        long unsentEvents,
        long oldestUnsentSeconds,
        long openDeadLetters,
        long openRepublications,
        long skippedEvents,
        boolean relayLeading) {}
