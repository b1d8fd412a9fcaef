package teacherdev.training.credit;

import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The one answer for a teacher who does not exist and for one whom the caller may not see. */
final class TeacherNotFound {

    private TeacherNotFound() {}

    static ProblemException problem() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
    }
}
