package teacherdev.platform.rules.number;

/** A number was divided by zero; whoever knows the person and the field says so. */
public final class DivisionByZero extends ArithmeticException {

    DivisionByZero() {
        super("division by zero");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
