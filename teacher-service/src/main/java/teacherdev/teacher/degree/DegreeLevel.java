package teacherdev.teacher.degree;

import java.util.Arrays;

/** Levels of schooling from the lowest to the highest: 高中及以下, 中师, 专科, 本科, 硕士, 博士. */
public enum DegreeLevel {
    BELOW("高中及以下"),
    SECONDARY_NORMAL("中师"),
    COLLEGE("专科"),
    BACHELOR("本科"),
    MASTER("硕士"),
    DOCTOR("博士");

    private final String zh;

    DegreeLevel(String zh) {
        this.zh = zh;
    }

    /** The word that plans use. */
    public String zh() {
        return zh;
    }

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(DegreeLevel::name).toArray(String[]::new);
    }
}
