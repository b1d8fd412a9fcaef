package teacherdev.platform.rules.engine;

import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Leaf;
import teacherdev.platform.rules.leaf.LeafFailure;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.rules.number.NumberTooLong;
import teacherdev.platform.rules.number.Rational;

/** A compiled expression at its place in the document. */
record Calculation(Leaf leaf, String path) {

    private static final int CHARACTERS_PER_WORK = 32;

    Type type() {
        return leaf.type();
    }

    List<Binding> uses() {
        return leaf.uses();
    }

    Object in(Frame frame) {
        frame.spend(1 + leaf.source().length() / CHARACTERS_PER_WORK);
        try {
            return leaf.in(frame);
        } catch (LeafFailure failure) {
            throw new Failure(failure.at(path));
        } catch (NumberTooLong tooLong) {
            throw Failure.at(
                    path,
                    FindingCode.NUMBER_TOO_LONG,
                    null,
                    "结果的位数过多,请在前面的步骤舍入",
                    "the result has too many digits; round in an earlier step");
        }
    }

    Rational number(Frame frame) {
        return (Rational) in(frame);
    }

    boolean holds(Frame frame) {
        return (Boolean) in(frame);
    }

    LocalDate date(Frame frame) {
        return (LocalDate) in(frame);
    }
}
