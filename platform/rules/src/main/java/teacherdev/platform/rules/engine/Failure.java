package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** A value cannot be computed; thrown to the loop over the rows, which knows whose it is. */
final class Failure extends RuntimeException {

    private final transient Finding finding;

    Failure(Finding finding) {
        super(null, null, false, false);
        this.finding = finding;
    }

    /** Something that the value depends on has failed and has been reported. */
    static Failure consequence() {
        return new Failure(null);
    }

    static Failure at(String path, FindingCode code, String field, String zh, String en) {
        return new Failure(Finding.at(path, code, field, Message.of(zh, en)));
    }

    /** The same failure with the record that it happened in. */
    Failure in(String list, int index) {
        if (finding == null) {
            return this;
        }
        String record = list + "[" + index + "]";
        String field = finding.field() == null ? record : record + "." + finding.field();
        return new Failure(new Finding(
                finding.code(), finding.path(), finding.position(), finding.person(), field, finding.hint()));
    }

    /** Null if it is only a consequence. */
    Finding finding() {
        return finding;
    }
}
