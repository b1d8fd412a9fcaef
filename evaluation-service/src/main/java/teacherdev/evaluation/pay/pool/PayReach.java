package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Grant;
import teacherdev.platform.web.access.Role;

/**
 * How far a caller sees into pay. What persons get is for the payroll role within its scope and for the principal of the
 * paying school: her grant must name the school itself. Bureaus see pools and sums, not persons.
 *
 * @param access the reach in the present operation, all permitted roles together
 * @param payroll scopes of the payroll role
 * @param principal schools that the caller leads
 * @param self her own teacher id, if she is a teacher
 */
public record PayReach(Access access, List<String> payroll, List<String> principal, Optional<UUID> self) {

    /** The condition under which a pool's persons may be seen, with {@link #payrollArray} and {@link #principalArray}. */
    public static final String SEES_PERSONS = "(p.path && ? or p.scope = any (?))";

    public PayReach {
        payroll = List.copyOf(payroll);
        principal = List.copyOf(principal);
    }

    /** @param access the reach in the present operation */
    public static PayReach of(Caller caller, Access access) {
        boolean teaches = caller.grants().stream().anyMatch(grant -> grant.role() == Role.TEACHER);
        return new PayReach(
                access,
                scopes(caller, Role.PAYROLL),
                scopes(caller, Role.PRINCIPAL),
                teaches ? caller.teacherId() : Optional.empty());
    }

    private static List<String> scopes(Caller caller, Role role) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .toList();
    }

    public String subject() {
        return access.subject();
    }

    public String[] payrollArray() {
        return payroll.toArray(String[]::new);
    }

    public String[] principalArray() {
        return principal.toArray(String[]::new);
    }

    public UUID selfOrNull() {
        return self.orElse(null);
    }

    boolean seesPersonsOf(Pool pool) {
        return principal.contains(pool.scope()) || pool.path().stream().anyMatch(payroll::contains);
    }

    /** Reads the reach of the present request. */
    @RequestScoped
    public static class Current {

        private final CurrentAccess access;

        Current(CurrentAccess access) {
            this.access = access;
        }

        public PayReach get() {
            return of(access.caller(), access.get());
        }
    }
}
