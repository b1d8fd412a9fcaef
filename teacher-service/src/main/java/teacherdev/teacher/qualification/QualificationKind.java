package teacherdev.teacher.qualification;

import java.util.Arrays;

/** Kinds of teaching qualification (教师资格条例), those that let one teach less first. */
public enum QualificationKind {
    KINDERGARTEN("幼儿园"),
    PRIMARY("小学"),
    JUNIOR("初级中学"),
    VOCATIONAL_PRACTICE("中职实习指导"),
    VOCATIONAL("中等职业学校"),
    SENIOR("高级中学"),
    HIGHER("高等学校");

    private final String zh;

    QualificationKind(String zh) {
        this.zh = zh;
    }

    /** The word that plans use. */
    public String zh() {
        return zh;
    }

    /** The names from the lowest to the highest, for SQL to rank by. */
    public static String[] ascending() {
        return Arrays.stream(values()).map(QualificationKind::name).toArray(String[]::new);
    }
}
