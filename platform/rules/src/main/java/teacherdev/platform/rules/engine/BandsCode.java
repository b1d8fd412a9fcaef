package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * The value of the first band that a number lies in.
 *
 * @param otherwise null if a number outside all bands is an error
 */
record BandsCode(Calculation of, List<BandCode> bands, Calculation otherwise, Scalar type, String path)
        implements RowCode {

    record BandCode(Calculation low, boolean lowIncluded, Calculation high, boolean highIncluded, Calculation value) {

        boolean contains(Rational number, Frame frame) {
            return (low == null || number.compareTo(low.number(frame)) >= (lowIncluded ? 0 : 1))
                    && (high == null || number.compareTo(high.number(frame)) <= (highIncluded ? 0 : -1));
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
        Rational number = of.number(frame);
        for (BandCode band : bands) {
            if (band.contains(number, frame)) {
                return band.value.in(frame);
            }
        }
        if (otherwise == null) {
            throw Failure.at(
                    path,
                    FindingCode.NO_BAND,
                    of.leaf().source(),
                    Shown.text(number) + " 不在任何档内,且没有 else",
                    Shown.text(number) + " lies in no band, and there is no else");
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
        Rational number = of.number(frame);
        String band = bands.stream()
                .filter(each -> each.contains(number, frame))
                .findFirst()
                .map(each -> each.shown(frame))
                .orElse("else");
        explanation.detail("of", Shown.text(number)).detail("band", band);
        explanation.say(
                of.leaf().source() + " = " + Shown.text(number) + ",在档 " + band,
                of.leaf().source() + " = " + Shown.text(number) + " lies in the band " + band);
    }
}
