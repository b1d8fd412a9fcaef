package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * Marginal segments: each part of a number at the rate of its segment; what lies below the start counts nothing.
 *
 * @param start null for zero
 */
record SegmentsCode(Calculation of, Calculation start, List<SegmentCode> segments) implements RowCode {

    /** The part up to a border (null: without end). */
    record SegmentCode(Calculation upto, Calculation rate) {}

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
            sum = frame.counted(sum.plus(frame.counted(part.value())));
        }
        return sum;
    }

    private List<Part> parts(Frame frame) {
        Rational number = of.number(frame);
        List<Part> parts = new ArrayList<>();
        Rational from = start == null ? Rational.ZERO : start.number(frame);
        for (SegmentCode segment : segments) {
            if (number.compareTo(from) <= 0) {
                break;
            }
            Rational border = segment.upto == null ? number : border(segment.upto, from, frame);
            parts.add(new Part(from, number.min(border), segment.rate.number(frame)));
            from = border;
        }
        return parts;
    }

    /** Borders that are computed are checked here, the others when the document is read. */
    private static Rational border(Calculation upto, Rational from, Frame frame) {
        Rational border = upto.number(frame);
        if (border.compareTo(from) < 0) {
            throw Failure.at(
                    upto.path(),
                    FindingCode.OUT_OF_BOUNDS,
                    null,
                    "分段上限 " + Shown.text(border) + " 小于前一段的 " + Shown.text(from),
                    "the border " + Shown.text(border) + " is below the one before it, " + Shown.text(from));
        }
        return border;
    }

    @Override
    public List<Binding> uses() {
        List<Binding> uses = new ArrayList<>(of.uses());
        Stream<Calculation> parts = segments.stream()
                .flatMap(each -> each.upto == null ? Stream.of(each.rate) : Stream.of(each.upto, each.rate));
        Stream.concat(Stream.ofNullable(start), parts).forEach(each -> uses.addAll(each.uses()));
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
