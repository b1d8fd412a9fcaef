package teacherdev.gateway.limit;

/** A streamed body went over its limit. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is too large", null, false, false);
    }
}
