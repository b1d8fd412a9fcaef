package teacherdev.platform.rules.leaf;

import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** An expression has no value for these data: something is missing, divided by zero, too long. */
public final class LeafFailure extends RuntimeException {

    private final FindingCode code;
    private final int position;
    private final String field;
    private final transient Message hint;

    public LeafFailure(FindingCode code, int position, String field, Message hint) {
        super(hint.en(), null, false, false);
        this.code = code;
        this.position = position;
        this.field = field;
        this.hint = hint;
    }

    static LeafFailure missing(String name, int position) {
        return new LeafFailure(
                FindingCode.MISSING_VALUE,
                position,
                name,
                Message.of("缺少 “" + name + "” 的值", "the value of \"" + name + "\" is missing"));
    }

    public Finding at(String path) {
        return Finding.inExpression(path, code, position, field, hint);
    }
}
