package teacherdev.teacher.honour;

import java.util.Arrays;

/** Levels of honours from the lowest to the highest: 校级, 县级, 市级, 省级, 国家级. */
public enum HonourLevel {
    SCHOOL,
    COUNTY,
    CITY,
    PROVINCE,
    NATIONAL;

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(HonourLevel::name).toArray(String[]::new);
    }
}
