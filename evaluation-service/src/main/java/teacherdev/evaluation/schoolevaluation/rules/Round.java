package teacherdev.evaluation.schoolevaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decides a round: weighted totals, places, the weakest third and the bottom two. */
public final class Round {

    private Round() {}

    /** @param total the exact weighted sum */
    public record Decided(String school, BigDecimal total, int rank, boolean weakestThird, boolean bottomTwo) {}

    /**
     * @param weights by area, adding up to one
     * @param scores by school and area; every school has every area
     * @return best first. The weakest third is rounded down, and schools that tie at its border stay out of it; the bottom two
     *     are those than which fewer than two do worse, so a tie may name more
     */
    public static List<Decided> decide(Map<String, BigDecimal> weights, Map<String, Map<String, BigDecimal>> scores) {
        record Total(String school, BigDecimal total) {}
        List<Total> totals = new ArrayList<>();
        scores.forEach((school, areas) -> totals.add(new Total(
                school,
                weights.entrySet().stream()
                        .map(area -> area.getValue().multiply(areas.get(area.getKey())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))));
        totals.sort(Comparator.comparing(Total::total).reversed().thenComparing(Total::school));
        int third = totals.size() / 3;
        List<Decided> decided = new ArrayList<>();
        for (Total one : totals) {
            int better = (int) totals.stream()
                    .filter(other -> other.total().compareTo(one.total()) > 0)
                    .count();
            int worse = (int) totals.stream()
                    .filter(other -> other.total().compareTo(one.total()) < 0)
                    .count();
            int notBetter = totals.size() - better;
            decided.add(new Decided(one.school(), one.total(), better + 1, notBetter <= third, worse < 2));
        }
        return decided;
    }
}
