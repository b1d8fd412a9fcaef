package teacherdev.teacher.statistics.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The difference coefficient between schools (校际差异系数), weighted by pupils: with x items and n pupils of a school,
 * mu = sum x / sum n, S = sqrt(sum (n / N)(x / n - mu)^2), CV = S / mu. The square is kept exactly; limits are compared
 * with squares, and the root is taken for display only. Source: 教督〔2017〕6号, annex.
 */
public final class DifferenceCoefficient {

    private final Fraction mean;
    private final Fraction squared;

    private DifferenceCoefficient(Fraction mean, Fraction squared) {
        this.mean = mean;
        this.squared = squared;
    }

    /** A school. */
    public record Unit(BigDecimal pupils, BigDecimal items) {}

    /**
     * The coefficient over schools; schools without pupils do not count.
     *
     * @return empty if there are no pupils, or no items at all to differ in
     */
    public static Optional<DifferenceCoefficient> of(List<Unit> units) {
        return between(units.stream()
                .map(unit -> new Part(Fraction.of(unit.pupils()), Fraction.of(unit.items())))
                .toList());
    }

    /** The same with exact parts, for the shares of combined schools. */
    record Part(Fraction pupils, Fraction items) {}

    static Optional<DifferenceCoefficient> between(List<Part> parts) {
        Fraction pupils = Fraction.ZERO;
        Fraction items = Fraction.ZERO;
        Fraction squares = Fraction.ZERO;
        for (Part part : parts) {
            if (part.pupils().signum() > 0) {
                pupils = pupils.plus(part.pupils());
                items = items.plus(part.items());
                squares = squares.plus(part.items().times(part.items()).dividedBy(part.pupils()));
            }
        }
        if (pupils.signum() == 0 || items.signum() == 0) {
            return Optional.empty();
        }
        // S^2 / mu^2 = N * sum(x^2 / n) / X^2 - 1
        Fraction squared = pupils.times(squares).dividedBy(items.times(items)).minus(Fraction.of(1));
        return Optional.of(new DifferenceCoefficient(items.dividedBy(pupils), squared));
    }

    /** Items per pupil over all schools, rounded half up. */
    public BigDecimal mean(int places) {
        return mean.rounded(places);
    }

    /** S squared, rounded half up. */
    public BigDecimal variance(int places) {
        return squared.times(mean).times(mean).rounded(places);
    }

    /** The coefficient for display, rounded half up. */
    public BigDecimal rounded(int places) {
        return squared.root(places);
    }

    /** Whether the coefficient keeps a limit, decided exactly by the squares. */
    public boolean keeps(Limit limit) {
        int order = squared.compareTo(limit.squared());
        return limit.strictlyBelow() ? order < 0 : order <= 0;
    }

    /** A limit: at most so much, or strictly below it. */
    public record Limit(BigDecimal limit, boolean strictlyBelow) {

        private Fraction squared() {
            return Fraction.of(limit).times(Fraction.of(limit));
        }

        /** Whether a published coefficient keeps the limit. */
        public boolean isKeptBy(BigDecimal coefficient) {
            int order = coefficient.compareTo(limit);
            return strictlyBelow ? order < 0 : order <= 0;
        }
    }
}
