package teacherdev.evaluation.cycle;

import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** A value of the whole scheme that the scheme does not know or that does not fit. */
final class SchemeInputProblem {

    private SchemeInputProblem() {}

    static ProblemException of(String field) {
        return ProblemException.ofField(
                EvaluationProblem.DATA_REFUSED,
                field,
                Text.of("The scheme has no such value, or it does not fit", "方案没有该数据项,或取值不符"));
    }
}
