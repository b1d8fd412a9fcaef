package teacherdev.platform.web.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roles that a token may grant. The names are fixed: identity providers are configured with them. */
public enum Role {
    HR_SYSTEM,
    TEACHER,
    SCHOOL_CLERK,
    PRINCIPAL,
    PAYROLL,
    RATER,
    TRAINING_CENTRE,
    RESEARCH_OFFICE,
    COUNTY_BUREAU,
    CITY_BUREAU,
    PROVINCE_BUREAU,
    AUDITOR,
    ADMIN;

    private static final Map<String, Role> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::wireName, Function.identity()));

    /** The name as tokens carry it, for example `school-clerk`. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a wire name; empty for a role that this version does not know. */
    public static Optional<Role> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
