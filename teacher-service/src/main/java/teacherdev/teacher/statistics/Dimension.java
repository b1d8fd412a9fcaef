package teacherdev.teacher.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what people are grouped and filtered; each names a column of the census. */
public enum Dimension {
    PROVINCE("province"),
    CITY("city"),
    REGION("region"),
    SCHOOL("school"),
    SETTING("setting"),
    STAGE("stage"),
    SUBJECT("subject"),
    TITLE("title"),
    DEGREE("degree"),
    AGE_BAND("age_band"),
    GENDER("gender"),
    EMPLOYMENT_KIND("employment_kind"),
    HONOUR_LEVEL("honour_level"),
    TEACHING("teaching");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The name as answers and parameters write it, for example ageBand. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    static Optional<Dimension> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
