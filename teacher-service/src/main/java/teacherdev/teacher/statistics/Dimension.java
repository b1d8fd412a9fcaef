package teacherdev.teacher.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import teacherdev.platform.web.problem.Text;

/** By what people are grouped and filtered; each names a column of the census. */
public enum Dimension {
    PROVINCE("province", Text.of("Province", "省")),
    CITY("city", Text.of("City", "市")),
    REGION("region", Text.of("Region", "县区")),
    SCHOOL("school", Text.of("School", "学校")),
    SETTING("setting", Text.of("Setting", "城乡")),
    STAGE("stage", Text.of("Stage", "学段")),
    SUBJECT("subject", Text.of("Subject", "学科")),
    TITLE("title", Text.of("Title", "职称")),
    DEGREE("degree", Text.of("Degree", "学历")),
    AGE_BAND("age_band", Text.of("Age", "年龄段")),
    GENDER("gender", Text.of("Gender", "性别")),
    EMPLOYMENT_KIND("employment_kind", Text.of("Employment", "用人性质")),
    HONOUR_LEVEL("honour_level", Text.of("Highest honour", "最高荣誉级别")),
    TEACHING("teaching", Text.of("Full-time teacher", "专任教师"));

    private final String column;
    private final Text header;

    Dimension(String column, Text header) {
        this.column = column;
        this.header = header;
    }

    /** What it is called at the head of a table. */
    Text header() {
        return header;
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
