package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Role;

/** Whose work it is to know what a case is about; a clerk sees only that there is one and what it entails. */
@ApplicationScoped
public class CaseReaders {

    static final Set<Role> ROLES = Set.of(
            Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR);

    private final CurrentAccess access;

    CaseReaders(CurrentAccess access) {
        this.access = access;
    }

    /** Whether the caller may read what a teacher's case is about: herself, or by a role whose work it is. */
    public boolean mayRead(UUID teacherId) {
        return access.get().self().filter(teacherId::equals).isPresent() || mayReadOfOthers();
    }

    /** The same of anybody whom the caller sees but herself. */
    public boolean mayReadOfOthers() {
        return access.caller().grants().stream().anyMatch(grant -> ROLES.contains(grant.role()));
    }
}
