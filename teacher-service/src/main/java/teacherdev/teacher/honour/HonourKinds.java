package teacherdev.teacher.honour;

import java.util.List;
import java.util.Optional;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;

/** Policy HONOUR_KINDS: the kinds of honours, which of them count as backbone, and for how many years they hold. */
record HonourKinds(List<Kind> kinds) {

    static final String KIND = "HONOUR_KINDS";

    HonourKinds {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of honour.
     *
     * @param validYears for how many years it holds unless a document says otherwise; null for ever
     */
    record Kind(String code, String zh, String en, Integer validYears, boolean backbone) {}

    /** The kind with a code; refuses one that the policy does not have. */
    Kind require(String code) {
        return kind(code)
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.HONOUR_KIND_UNKNOWN, "kind", TeacherProblem.HONOUR_KIND_UNKNOWN.title()));
    }

    Optional<Kind> kind(String code) {
        return kinds.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
