package teacherdev.platform.web.problem;

/** A stable, documented reason for refusing a request; implemented by one enum per service. */
public interface ProblemCode {

    /** The code as clients see it, in UPPER_SNAKE. */
    String name();

    /** The HTTP status that goes with it. */
    int status();

    /** A short title that never varies with the request. */
    Text title();
}
