package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.document.Table;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.trace.Explanation;

/** A cell of a table. */
record LookupCode(Table table, List<Calculation> by, String path) implements RowCode {

    @Override
    public Scalar type() {
        return table.type();
    }

    @Override
    public Object in(Frame frame) {
        List<String> keys = keys(frame);
        Object cell = table.cell(keys);
        if (cell == null) {
            String shown = String.join(" / ", keys);
            throw Failure.at(
                    path,
                    FindingCode.TABLE_KEY_MISSING,
                    by.getFirst().leaf().source(),
                    "表 “" + table.name() + "” 没有 “" + shown + "”",
                    "the table \"" + table.name() + "\" has no \"" + shown + "\"");
        }
        return cell;
    }

    private List<String> keys(Frame frame) {
        List<String> keys = new ArrayList<>(by.size());
        for (Calculation each : by) {
            keys.add(Shown.key(each.in(frame)));
        }
        return keys;
    }

    @Override
    public List<Binding> uses() {
        return by.stream().flatMap(each -> each.uses().stream()).toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<String> keys = keys(frame);
        explanation.detail("table", table.name()).detail("keys", keys);
        String shown = String.join(" / ", keys);
        explanation.say("查表 " + table.name() + ":" + shown, "table " + table.name() + ": " + shown);
    }
}
