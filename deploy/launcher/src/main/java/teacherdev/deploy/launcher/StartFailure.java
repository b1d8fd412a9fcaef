package teacherdev.deploy.launcher;

/** The system could not be started; the message is for the person at the terminal. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }
}
