package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** A run, or the explanation of one, has used up its work or the patience of its caller; it ends at once. */
public final class RunExhausted extends RuntimeException {

    RunExhausted() {
        super("the run exceeds its bounds", null, false, false);
    }

    public Finding finding() {
        return Finding.at(
                "steps",
                FindingCode.LIMIT_EXCEEDED,
                null,
                Message.of(
                        "计算量超过上限,请减少人员、记录或步骤",
                        "the run exceeds the bounds of its work; fewer people, records or steps"));
    }
}
