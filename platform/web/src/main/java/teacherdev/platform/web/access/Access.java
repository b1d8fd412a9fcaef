package teacherdev.platform.web.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far one caller reaches in one operation. Queries join it in SQL: a row is visible when the path of its
 * organisation overlaps {@code scopes}, or when it belongs to the caller's own person.
 *
 * @param subject who acts, for the audit trail and for idempotency keys
 * @param scopes codes of the organisation nodes in and below which the caller's permitted roles hold
 * @param self the caller's own teacher id where the operation lets a teacher see herself
 */
public record Access(String subject, List<String> scopes, Optional<UUID> self) {

    /** The scopes as a SQL array parameter. */
    public String[] scopeArray() {
        return scopes.toArray(String[]::new);
    }

    /** The own person as a nullable SQL parameter. */
    public UUID selfOrNull() {
        return self.orElse(null);
    }
}
