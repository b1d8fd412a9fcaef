package teacherdev.evaluation.result.rules;

import java.util.Optional;

/** The grades of an assessment (《事业单位工作人员考核规定》), best first. */
public enum Grade {
    EXCELLENT("优秀"),
    QUALIFIED("合格"),
    BASICALLY_QUALIFIED("基本合格"),
    UNQUALIFIED("不合格");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The grade that a scheme's step names, in Chinese or by its code. */
    public static Optional<Grade> named(String text) {
        for (Grade grade : values()) {
            if (grade.label.equals(text) || grade.name().equals(text)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }
}
