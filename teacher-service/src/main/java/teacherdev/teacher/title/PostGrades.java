package teacherdev.teacher.title;

import java.util.Map;
import teacherdev.teacher.title.rules.TitleLevel;

/** Policy POST_GRADES: which post grades each title has. */
record PostGrades(Map<TitleLevel, Range> grades) {

    static final String KIND = "POST_GRADES";

    PostGrades {
        grades = Map.copyOf(grades);
    }

    /** Grades from the highest (a small number) to the lowest. */
    record Range(int highest, int lowest) {
        boolean holds(int grade) {
            return grade >= highest && grade <= lowest;
        }
    }

    Range of(TitleLevel level) {
        return grades.get(level);
    }
}
