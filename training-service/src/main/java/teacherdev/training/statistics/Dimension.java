package teacherdev.training.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what figures can be grouped. */
enum Dimension {
    SCHOOL("school", Of.SCHOOL, "code", 0),
    COUNTY("county", Of.SCHOOL, "county", 0),
    CITY("city", Of.SCHOOL, "city", 0),
    PROVINCE("province", Of.SCHOOL, "province", 0),
    STAGE("stage", Of.PERSON, "stage", 0),
    SUBJECT("subject", Of.PERSON, "subject", 0),
    TITLE("title", Of.PERSON, "title", 0),
    EMPLOYMENT_KIND("employmentKind", Of.PERSON, "employment_kind", 0),
    AGE_BAND("ageBand", Of.PERSON, "age_band", 0),
    MONTH("month", Of.ACTIVITY, "month", 8),
    COURSE_LEVEL("courseLevel", Of.ACTIVITY, "course_level", 4),
    FORM("form", Of.ACTIVITY, "form", 2),
    CATEGORY("category", Of.ACTIVITY, "category", 1);

    private static final Map<String, Dimension> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Dimension::parameter, Function.identity()));

    private final String parameter;
    private final Of of;
    private final String column;
    private final int bit;

    /** What has the value. */
    enum Of {
        SCHOOL,
        PERSON,
        ACTIVITY
    }

    Dimension(String parameter, Of of, String column, int bit) {
        this.parameter = parameter;
        this.of = of;
        this.column = column;
        this.bit = bit;
    }

    static Optional<Dimension> of(String parameter) {
        return Optional.ofNullable(BY_NAME.get(parameter));
    }

    /** Its name in the API. */
    String parameter() {
        return parameter;
    }

    Of of() {
        return of;
    }

    /** Its column in the statements. */
    String column() {
        return column;
    }

    /** Its bit in the grain of a sum; 0 for what is not of the activity. */
    int bit() {
        return bit;
    }
}
