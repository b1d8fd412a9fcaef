package teacherdev.training.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what figures can be grouped. */
enum Dimension {
    SCHOOL("school", "s.code", 0),
    COUNTY("county", "s.county", 0),
    CITY("city", "s.city", 0),
    PROVINCE("province", "s.province", 0),
    MONTH("month", "f.month", 8),
    COURSE_LEVEL("courseLevel", "f.course_level", 4),
    FORM("form", "f.form", 2),
    CATEGORY("category", "f.category", 1);

    private static final Map<String, Dimension> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Dimension::parameter, Function.identity()));

    private final String parameter;
    private final String column;
    private final int bit;

    Dimension(String parameter, String column, int bit) {
        this.parameter = parameter;
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

    /** Where it stands in the statements: {@code s} is a school, {@code f} a sum. */
    String column() {
        return column;
    }

    /** Its bit in the grain of a sum; 0 for what a school has. */
    int bit() {
        return bit;
    }

    /** Whether it belongs to the activity and not to the school. */
    boolean isOfActivity() {
        return bit != 0;
    }
}
