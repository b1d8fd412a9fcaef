package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/** A weighted sum of earlier values, divided by the total of the weights. */
record WeightedCode(Map<Calculation, Rational> weights, Rational total) implements RowCode {

    @Override
    public Scalar type() {
        return Scalar.NUMBER;
    }

    @Override
    public Object in(Frame frame) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<Calculation, Rational> each : weights.entrySet()) {
            sum = frame.counted(sum.plus(each.getKey().number(frame).times(each.getValue())));
        }
        return sum.dividedBy(total);
    }

    @Override
    public List<Binding> uses() {
        return weights.keySet().stream().flatMap(each -> each.uses().stream()).toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> shown = new java.util.LinkedHashMap<>();
        weights.forEach((calculation, weight) -> {
            String name = calculation.leaf().source();
            terms.add(name + " " + Shown.text(calculation.in(frame)) + " × " + Decimals.display(weight));
            shown.put(name, Decimals.display(weight));
        });
        explanation.detail("weights", shown);
        String divided = total.equals(Rational.ONE) ? "" : " ÷ " + Decimals.display(total);
        explanation.say("加权 " + String.join(" + ", terms) + divided, "weighted " + String.join(" + ", terms) + divided);
    }
}
