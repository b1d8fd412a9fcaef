package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/** Marginal segments: each part of a number at the rate of its segment; what lies below the start counts nothing. */
record SegmentsCode(Calculation of, Rational start, List<SegmentCode> segments) implements RowCode {

    /** The part up to a border (null: without end). */
    record SegmentCode(Rational upto, Calculation rate) {}

    /** A part of the number with its rate. */
    private record Part(Rational from, Rational to, Rational rate) {
        Rational value() {
            return to.minus(from).times(rate);
        }
    }

    @Override
    public Scalar type() {
        return Scalar.NUMBER;
    }

    @Override
    public Object in(Frame frame) {
        Rational sum = Rational.ZERO;
        for (Part part : parts(frame)) {
            sum = sum.plus(part.value());
        }
        return sum;
    }

    private List<Part> parts(Frame frame) {
        Rational number = of.number(frame);
        List<Part> parts = new ArrayList<>();
        Rational from = start;
        for (SegmentCode segment : segments) {
            if (number.compareTo(from) <= 0) {
                break;
            }
            Rational to = segment.upto == null ? number : number.min(segment.upto);
            parts.add(new Part(from, to, segment.rate.number(frame)));
            from = to;
        }
        return parts;
    }

    @Override
    public List<Binding> uses() {
        List<Binding> uses = new ArrayList<>(of.uses());
        segments.forEach(segment -> uses.addAll(segment.rate.uses()));
        return uses.stream().distinct().toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<Part> parts = parts(frame);
        explanation.detail("of", Shown.text(of.number(frame)));
        explanation.detail(
                "segments",
                parts.stream()
                        .map(part -> Map.of(
                                "from", Shown.text(part.from),
                                "to", Shown.text(part.to),
                                "rate", Shown.text(part.rate),
                                "value", Shown.text(part.value())))
                        .toList());
        String terms = parts.isEmpty()
                ? "0"
                : String.join(
                        " + ",
                        parts.stream()
                                .map(part -> Shown.text(part.to.minus(part.from)) + " × " + Shown.text(part.rate))
                                .toList());
        explanation.say("分段 " + terms, "segments " + terms);
    }
}
