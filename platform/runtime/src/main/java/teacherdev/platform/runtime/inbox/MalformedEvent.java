package teacherdev.platform.runtime.inbox;

/** An event that no number of tries will make readable; the message says what is wrong with it, without its payload. */
final class MalformedEvent extends RuntimeException {

    MalformedEvent(String reason) {
        super(reason, null, false, false);
    }
}
