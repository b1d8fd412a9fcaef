package teacherdev.platform.rules.engine;

import java.util.List;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.trace.Explanation;

/** A compiled rule whose value depends on one row alone. */
interface RowCode {

    Scalar type();

    /** The value for the row of the frame. */
    Object in(Frame frame);

    /** The names outside records that it reads. */
    List<Binding> uses();

    /** Adds to an explanation what the names and the value do not say; the frame stands at the row. */
    void explain(Frame frame, Explanation explanation);
}
