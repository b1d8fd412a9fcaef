package teacherdev.teacher.statistics.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one stage of a school has and reaches. What a combined school has is split between its stages by weighted pupils. */
public final class SchoolBalance {

    private final long pupils;
    private final Map<Indicator, Fraction> items;

    private SchoolBalance(long pupils, Map<Indicator, Fraction> items) {
        this.pupils = pupils;
        this.items = items;
    }

    /**
     * A stage of a school.
     *
     * @param pupils of this stage
     * @param items what the whole school has, by indicator; absent where nobody recorded it
     * @param weight the weight of a pupil of this stage
     * @param weightedPupils the weighted pupils of all stages of the school
     */
    public static SchoolBalance of(
            long pupils, Map<Indicator, BigDecimal> items, BigDecimal weight, BigDecimal weightedPupils) {
        Map<Indicator, Fraction> shares = new EnumMap<>(Indicator.class);
        Fraction own = Fraction.of(pupils).times(Fraction.of(weight));
        Fraction all = Fraction.of(weightedPupils);
        items.forEach((indicator, count) -> shares.put(
                indicator,
                own.signum() == 0
                        ? Fraction.ZERO
                        : Fraction.of(count).times(own).dividedBy(all)));
        return new SchoolBalance(pupils, shares);
    }

    /** The value of an indicator, rounded for display; empty where nobody recorded it. */
    public Optional<BigDecimal> value(Indicator indicator, int places) {
        return exact(indicator).map(value -> value.rounded(places));
    }

    private Optional<Fraction> exact(Indicator indicator) {
        return Optional.ofNullable(items.get(indicator))
                .filter(_ -> pupils > 0)
                .map(item -> item.times(Fraction.of(indicator.perPupils())).dividedBy(Fraction.of(pupils)));
    }

    /** Whether an indicator reaches a share of what is required, compared exactly. */
    public boolean reaches(Indicator indicator, BigDecimal required, BigDecimal percent) {
        Fraction wanted = Fraction.of(required).times(Fraction.of(percent)).dividedBy(Fraction.of(100));
        return exact(indicator).filter(value -> value.compareTo(wanted) >= 0).isPresent();
    }

    /** The coefficient of an indicator over schools; empty if a school in it lacks the figure, or there are no pupils. */
    public static Optional<DifferenceCoefficient> coefficient(List<SchoolBalance> schools, Indicator indicator) {
        boolean complete = schools.stream().allMatch(school -> school.items.containsKey(indicator));
        return complete
                ? DifferenceCoefficient.between(schools.stream()
                        .map(school ->
                                new DifferenceCoefficient.Part(Fraction.of(school.pupils), school.items.get(indicator)))
                        .toList())
                : Optional.empty();
    }
}
