package teacherdev.evaluation.score.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values answers and finds those that a person should look at. */
public final class Answers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    private Answers() {}

    /** @param max the greatest number of points */
    public record Criterion(String code, String text, BigDecimal max) {

        public Criterion {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(max, "max");
        }
    }

    /** What is wrong with an answer, or what it is worth. */
    public sealed interface Valued {

        /** @param total out of 100, four places, half up: rounded once per answer */
        record Worth(BigDecimal total, boolean straight) implements Valued {}

        /** A criterion without points, with too many, or one that the sheet does not have. */
        record Wrong(String criterion) implements Valued {}
    }

    /** @param points by criterion, each criterion once */
    public static Valued value(List<Criterion> criteria, Map<String, BigDecimal> points) {
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        boolean straight = criteria.size() > 2;
        BigDecimal first = null;
        for (Criterion criterion : criteria) {
            BigDecimal value = points.get(criterion.code());
            if (value == null || value.signum() < 0 || value.compareTo(criterion.max()) > 0) {
                return new Valued.Wrong(criterion.code());
            }
            given = given.add(value);
            possible = possible.add(criterion.max());
            BigDecimal share = value.divide(criterion.max(), PLACES, RoundingMode.HALF_UP);
            first = first == null ? share : first;
            straight = straight && share.compareTo(first) == 0;
        }
        if (points.size() != criteria.size()) {
            return new Valued.Wrong(points.keySet().stream()
                    .filter(code ->
                            criteria.stream().noneMatch(one -> one.code().equals(code)))
                    .findFirst()
                    .orElseThrow());
        }
        return new Valued.Worth(given.multiply(HUNDRED).divide(possible, PLACES, RoundingMode.HALF_UP), straight);
    }

    /**
     * Whether an answer lies further from the mean than three standard deviations; squares are compared, so that no root is
     * needed and the decision is exact.
     */
    public static boolean isOutlier(BigDecimal total, List<BigDecimal> all) {
        BigDecimal count = BigDecimal.valueOf(all.size());
        BigDecimal sum = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = all.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal distance = total.multiply(count).subtract(sum);
        BigDecimal variance = squares.multiply(count).subtract(sum.multiply(sum));
        return distance.multiply(distance).compareTo(variance.multiply(BigDecimal.valueOf(9))) > 0;
    }
}
