package teacherdev.teacher.ethics;

import java.util.Set;
import teacherdev.platform.web.access.Role;

/** Whose work it is to know what a case is about; a clerk sees only that there is one and what it entails. */
final class CaseReaders {

    static final Set<Role> ROLES = Set.of(
            Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR);

    private CaseReaders() {}
}
