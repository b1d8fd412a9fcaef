package teacherdev.evaluation.cycle;

import teacherdev.platform.web.problem.Text;

/** The columns of an input sheet that say whom a row is about; all others are inputs by their names. */
enum SheetHeading {
    TEACHER("Teacher id", "教师编号"),
    NAME("Name", "姓名"),
    SCHOOL("School", "学校代码");

    private final Text text;

    SheetHeading(String en, String zh) {
        this.text = Text.of(en, zh);
    }

    Text text() {
        return text;
    }

    boolean isMeantBy(String heading) {
        return heading.equals(text.zh()) || heading.equalsIgnoreCase(text.en());
    }
}
