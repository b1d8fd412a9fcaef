package teacherdev.platform.web.access;

import jakarta.enterprise.context.RequestScoped;

/** Hands a resource the access of the present request; the resource passes it on to the use case as an argument. */
@RequestScoped
public class CurrentAccess {

    private Caller caller;
    private Access access;

    void set(Caller caller, Access access) {
        this.caller = caller;
        this.access = access;
    }

    /** The reach of the caller in this operation. */
    public Access get() {
        if (access == null) {
            throw new IllegalStateException("no access was decided for this request");
        }
        return access;
    }

    /** Everything that the token grants, whatever this operation permits. */
    public Caller caller() {
        return caller;
    }
}
