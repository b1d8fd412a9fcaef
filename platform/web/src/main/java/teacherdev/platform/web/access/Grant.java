package teacherdev.platform.web.access;

import java.util.Objects;

/** One role in one scope: the code of the organisation node in and below which the role holds. */
public record Grant(Role role, String scope) {

    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(scope, "scope");
    }
}
