package teacherdev.teacher.honour;

import java.util.Arrays;

/** Levels of honours from the lowest to the highest: 校级, 县级, 市级, 省级, 国家级. */
public enum HonourLevel {
    SCHOOL("校级"),
    COUNTY("县级"),
    CITY("市级"),
    PROVINCE("省级"),
    NATIONAL("国家级");

    private final String zh;

    HonourLevel(String zh) {
        this.zh = zh;
    }

    /** The word that plans use. */
    public String zh() {
        return zh;
    }

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(HonourLevel::name).toArray(String[]::new);
    }
}
