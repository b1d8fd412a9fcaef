package teacherdev.teacher.history;

import java.time.LocalDate;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.problem.TeacherProblem;

/** Periods out of requests. */
public final class Periods {

    private Periods() {}

    /** The period from a day to the first day after it; refuses an end that is not after the start, and names the field. */
    public static Period of(LocalDate from, LocalDate to, String fieldOfEnd) {
        if (to != null && !to.isAfter(from)) {
            throw ProblemException.ofField(
                    TeacherProblem.END_BEFORE_START, fieldOfEnd, TeacherProblem.END_BEFORE_START.title());
        }
        return new Period(from, to);
    }
}
