package teacherdev.platform.web.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who calls, as the verified token says: the subject, the own teacher id if any, and the grants. */
public record Caller(String subject, Optional<UUID> teacherId, List<Grant> grants) {

    public Caller {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(teacherId, "teacherId");
        grants = List.copyOf(grants);
    }

    /** What the caller may do in an operation that permits these roles; empty when no grant fits. */
    public Optional<Access> accessFor(Set<Role> permitted) {
        Collection<String> scopes = new ArrayList<>(grants.size());
        boolean self = false;
        for (Grant grant : grants) {
            if (permitted.contains(grant.role())) {
                if (grant.role() == Role.TEACHER) {
                    self = teacherId.isPresent();
                } else {
                    scopes.add(grant.scope());
                }
            }
        }
        return scopes.isEmpty() && !self
                ? Optional.empty()
                : Optional.of(new Access(subject, List.copyOf(scopes), self ? teacherId : Optional.empty()));
    }
}
