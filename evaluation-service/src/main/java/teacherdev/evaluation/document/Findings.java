package teacherdev.evaluation.document;

import java.util.List;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.ProblemException.Place;
import teacherdev.platform.web.problem.Text;

/** What the rules found, as a problem with all of it at once. */
public final class Findings {

    private Findings() {}

    /** A problem that lists the findings in the order in which they were made. */
    public static ProblemException problem(ProblemCode code, List<Finding> findings) {
        return ProblemException.ofAll(
                code, code.title(), findings.stream().map(Findings::culprit).toList());
    }

    private static Culprit culprit(Finding finding) {
        return new Culprit(
                finding.field(),
                finding.code().name(),
                text(finding.hint()),
                new Place(finding.path(), finding.position(), finding.person()));
    }

    public static Text text(Message message) {
        return Text.of(message.en(), message.zh());
    }
}
