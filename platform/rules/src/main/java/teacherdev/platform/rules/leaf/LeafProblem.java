package teacherdev.platform.rules.leaf;

import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** An expression cannot be read or used; it stops at the first problem, the document's check goes on with the next one. */
public final class LeafProblem extends Exception {

    private final transient FindingCode code;
    private final int position;
    private final String field;
    private final transient Message hint;
    private final boolean consequence;

    LeafProblem(FindingCode code, int position, String field, Message hint) {
        this(code, position, field, hint, false);
    }

    LeafProblem(FindingCode code, int position, String field, Message hint, boolean consequence) {
        super(hint.en(), null, false, false);
        this.code = code;
        this.position = position;
        this.field = field;
        this.hint = hint;
        this.consequence = consequence;
    }

    static LeafProblem syntax(int position, String zh, String en) {
        return new LeafProblem(FindingCode.SYNTAX, position, null, Message.of(zh, en));
    }

    static LeafProblem type(int position, String zh, String en) {
        return new LeafProblem(FindingCode.WRONG_TYPE, position, null, Message.of(zh, en));
    }

    public FindingCode code() {
        return code;
    }

    /** The character, from 1. */
    public int position() {
        return position;
    }

    /** Whether it only follows from another finding, so that it need not be reported. */
    public boolean isConsequence() {
        return consequence;
    }

    public Finding at(String path) {
        return Finding.inExpression(path, code, position, field, hint);
    }
}
