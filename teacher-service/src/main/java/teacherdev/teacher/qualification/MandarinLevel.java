package teacherdev.teacher.qualification;

import java.util.Arrays;

/** Levels of spoken Mandarin (普通话水平测试等级标准), the lowest first. */
public enum MandarinLevel {
    THIRD_B("三级乙等"),
    THIRD_A("三级甲等"),
    SECOND_B("二级乙等"),
    SECOND_A("二级甲等"),
    FIRST_B("一级乙等"),
    FIRST_A("一级甲等");

    private final String zh;

    MandarinLevel(String zh) {
        this.zh = zh;
    }

    /** The word that plans use. */
    public String zh() {
        return zh;
    }

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(MandarinLevel::name).toArray(String[]::new);
    }
}
