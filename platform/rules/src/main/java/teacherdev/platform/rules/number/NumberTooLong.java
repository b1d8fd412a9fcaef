package teacherdev.platform.rules.number;

/** An exact result needs more digits than {@link Rational#BITS_MAX} allows. */
public final class NumberTooLong extends ArithmeticException {

    NumberTooLong() {
        super("number too long");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
