package teacherdev.training.claim;

import java.util.EnumSet;
import java.util.Set;
import teacherdev.platform.web.access.Role;

/** A step of the approval chain: 学校, 县, 市, 省. */
public enum ApprovalStep {
    SCHOOL,
    COUNTY,
    CITY,
    PROVINCE;

    /** Who decides there. */
    Set<Role> roles() {
        return switch (this) {
            case SCHOOL -> EnumSet.of(Role.SCHOOL_CLERK, Role.PRINCIPAL);
            case COUNTY -> EnumSet.of(Role.TRAINING_CENTRE, Role.COUNTY_BUREAU);
            case CITY -> EnumSet.of(Role.CITY_BUREAU);
            case PROVINCE -> EnumSet.of(Role.PROVINCE_BUREAU);
        };
    }
}
