package teacherdev.platform.rules.engine;

import java.util.List;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.trace.Explanation;

/** A leaf expression. */
record FormulaCode(Calculation calculation) implements RowCode {

    @Override
    public Scalar type() {
        return (Scalar) calculation.type();
    }

    @Override
    public Object in(Frame frame) {
        return calculation.in(frame);
    }

    @Override
    public List<Binding> uses() {
        return calculation.uses();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        explanation.say(
                "公式 " + calculation.leaf().source(),
                "formula " + calculation.leaf().source());
    }
}
