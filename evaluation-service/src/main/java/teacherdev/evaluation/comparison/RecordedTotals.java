package teacherdev.evaluation.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;

/** What the steps give in all before and after, and how many get more and how many less. */
final class RecordedTotals {

    private static final class Moved {
        private int higher;
        private int lower;
        private int changed;

        /** Nobody, or enough people on each side: otherwise a sum or a count would tell what one of them gets. */
        private boolean isShown(int cellMin) {
            return isHidingNobody(changed, cellMin)
                    && isHidingNobody(higher, cellMin)
                    && isHidingNobody(lower, cellMin);
        }
    }

    static boolean isHidingNobody(int people, int cellMin) {
        return people == 0 || people >= cellMin;
    }

    private final Map<String, Moved> moved = new LinkedHashMap<>();

    /** Counts one person: the steps that she has a value for, and those whose value differs. */
    void count(Map<String, Object> before, Map<String, Object> after, List<ComparisonAnswer.Effect> effects) {
        before.keySet().forEach(step -> moved.computeIfAbsent(step, _ -> new Moved()));
        after.keySet().forEach(step -> moved.computeIfAbsent(step, _ -> new Moved()));
        for (ComparisonAnswer.Effect effect : effects) {
            Moved step = moved.get(effect.step());
            step.changed++;
            if (effect.difference() != null) {
                boolean less = effect.difference().startsWith("-");
                step.lower += less ? 1 : 0;
                step.higher += less ? 0 : 1;
            }
        }
    }

    /** The sums of all steps with numbers, without those in which so few differ that the sums would tell who. */
    List<RecordedAnswer.Total> shown(Outcome before, Outcome after, int cellMin) {
        List<RecordedAnswer.Total> totals = new ArrayList<>();
        moved.forEach((name, step) -> {
            Optional<Rational> from = before.total(name);
            Optional<Rational> to = after.total(name);
            if ((from.isPresent() || to.isPresent()) && step.isShown(cellMin)) {
                totals.add(new RecordedAnswer.Total(
                        name, text(from), text(to), text(difference(from, to)), step.higher, step.lower));
            }
        });
        return totals;
    }

    private static Optional<Rational> difference(Optional<Rational> from, Optional<Rational> to) {
        return from.flatMap(before -> to.map(after -> after.minus(before)));
    }

    private static String text(Optional<Rational> number) {
        return number.map(Decimals::display).orElse(null);
    }
}
