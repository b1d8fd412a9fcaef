package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.trace.Explanation;

/**
 * The value of the first band that a number or a date lies in.
 *
 * @param otherwise null if a value outside all bands is an error
 */
record BandsCode(Calculation of, List<BandCode> bands, Calculation otherwise, Scalar type, String path)
        implements RowCode {

    record BandCode(Calculation low, boolean lowIncluded, Calculation high, boolean highIncluded, Calculation value) {

        boolean contains(Object value, Frame frame) {
            return (low == null || order(value, low.in(frame)) >= (lowIncluded ? 0 : 1))
                    && (high == null || order(value, high.in(frame)) <= (highIncluded ? 0 : -1));
        }

        @SuppressWarnings("unchecked") // borders have the type of the value: numbers or dates
        private static int order(Object value, Object border) {
            return Integer.signum(((Comparable<Object>) value).compareTo(border));
        }

        /** The band as an interval, such as {@code [10, 20)}. */
        String shown(Frame frame) {
            String from = low == null ? "(-∞" : (lowIncluded ? "[" : "(") + Shown.text(low.in(frame));
            String to = high == null ? "+∞)" : Shown.text(high.in(frame)) + (highIncluded ? "]" : ")");
            return from + ", " + to;
        }
    }

    @Override
    public Object in(Frame frame) {
        Object value = of.in(frame);
        for (BandCode band : bands) {
            if (band.contains(value, frame)) {
                return band.value.in(frame);
            }
        }
        if (otherwise == null) {
            throw Failure.at(
                    path,
                    FindingCode.NO_BAND,
                    of.leaf().source(),
                    Shown.text(value) + " 不在任何档内,且没有 else",
                    Shown.text(value) + " lies in no band, and there is no else");
        }
        return otherwise.in(frame);
    }

    @Override
    public List<Binding> uses() {
        List<Binding> uses = new ArrayList<>(of.uses());
        for (BandCode band : bands) {
            for (Calculation part : new Calculation[] {band.low, band.high, band.value}) {
                if (part != null) {
                    uses.addAll(part.uses());
                }
            }
        }
        if (otherwise != null) {
            uses.addAll(otherwise.uses());
        }
        return uses.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        Object value = of.in(frame);
        String band = bands.stream()
                .filter(each -> each.contains(value, frame))
                .findFirst()
                .map(each -> each.shown(frame))
                .orElse("else");
        explanation.detail("of", Shown.text(value)).detail("band", band);
        explanation.say(
                of.leaf().source() + " = " + Shown.text(value) + ",在档 " + band,
                of.leaf().source() + " = " + Shown.text(value) + " lies in the band " + band);
    }
}
