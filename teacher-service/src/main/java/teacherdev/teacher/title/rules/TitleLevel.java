package teacherdev.teacher.title.rules;

import java.util.Arrays;

/** Levels of titles from the lowest to the highest: 三级, 二级, 一级, 高级, 正高级. */
public enum TitleLevel {
    THIRD("三级"),
    SECOND("二级"),
    FIRST("一级"),
    SENIOR("高级"),
    FULL_SENIOR("正高级");

    private final String zh;

    TitleLevel(String zh) {
        this.zh = zh;
    }

    /** The word that plans use. */
    public String zh() {
        return zh;
    }

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(TitleLevel::name).toArray(String[]::new);
    }
}
