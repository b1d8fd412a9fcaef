package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;

/** Several numbers as one. */
final class Reduction {

    private Reduction() {}

    /** How a reader calls the reduction. */
    static Message name(Take take) {
        return switch (take) {
            case SUM -> Message.of("合计", "sum");
            case COUNT -> Message.of("个数", "count");
            case MAX -> Message.of("最高", "greatest");
            case MIN -> Message.of("最低", "least");
            case MEAN -> Message.of("平均", "mean");
            case MEDIAN -> Message.of("中位数", "median");
            case FIRST -> Message.of("第一个", "first");
        };
    }

    /** The reduction of at least one number; sum and count also of none. */
    static Rational of(Take take, List<Rational> values) {
        return switch (take) {
            case SUM -> sum(values);
            case COUNT -> Rational.of(values.size());
            case MAX -> Collections.max(values);
            case MIN -> Collections.min(values);
            case MEAN -> sum(values).dividedBy(Rational.of(values.size()));
            case MEDIAN -> median(values);
            case FIRST -> values.getFirst();
        };
    }

    /** Without so many of the highest and the lowest; the order of the others stays. */
    static List<Rational> trimmed(List<Rational> values, int dropHighest, int dropLowest) {
        if (dropHighest + dropLowest == 0) {
            return values;
        }
        List<Rational> left = new ArrayList<>(values);
        for (int i = 0; i < dropHighest && !left.isEmpty(); i++) {
            left.remove(Collections.max(left));
        }
        for (int i = 0; i < dropLowest && !left.isEmpty(); i++) {
            left.remove(Collections.min(left));
        }
        return left;
    }

    private static Rational sum(List<Rational> values) {
        Rational sum = Rational.ZERO;
        for (Rational value : values) {
            sum = sum.plus(value);
        }
        return sum;
    }

    private static Rational median(List<Rational> values) {
        List<Rational> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Rational.of(2));
    }
}
