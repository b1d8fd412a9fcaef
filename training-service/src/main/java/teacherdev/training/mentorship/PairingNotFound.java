package teacherdev.training.mentorship;

import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The one answer for a pairing that does not exist and for one that the caller may not see. */
final class PairingNotFound {

    private PairingNotFound() {}

    static ProblemException problem() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such pairing in your scope", "您的管辖范围内没有该结对"));
    }
}
