package teacherdev.platform.rules.engine;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Frame;
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
            case VARIANCE -> Message.of("方差", "variance");
            case FIRST -> Message.of("第一个", "first");
            case LAST -> Message.of("最后一个", "last");
        };
    }

    /** The reduction of at least one number; sum and count also of none. The frame counts the work. */
    static Rational of(Take take, List<Rational> values, Frame frame) {
        return switch (take) {
            case SUM -> sum(values, frame);
            case COUNT -> Rational.of(values.size());
            case MAX -> Collections.max(values);
            case MIN -> Collections.min(values);
            case MEAN -> frame.counted(sum(values, frame).dividedBy(Rational.of(values.size())));
            case MEDIAN -> median(values);
            case VARIANCE -> variance(values, frame);
            case FIRST -> values.getFirst();
            case LAST -> values.getLast();
        };
    }

    /** Without so many of the highest and the lowest; the order of the others stays. */
    static List<Rational> trimmed(List<Rational> values, int dropHighest, int dropLowest) {
        if (dropHighest + dropLowest == 0) {
            return values;
        }
        if (dropHighest + dropLowest >= values.size()) {
            return List.of();
        }
        List<Integer> ascending = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ascending.add(i);
        }
        ascending.sort(Comparator.comparing(values::get));
        return ascending.subList(dropLowest, values.size() - dropHighest).stream()
                .sorted()
                .map(values::get)
                .toList();
    }

    /** Only so many of the highest. */
    static List<Rational> best(List<Rational> values, Rational count) {
        int kept = count.max(Rational.ZERO)
                .min(Rational.of(values.size()))
                .toInteger(RoundingMode.FLOOR)
                .intValueExact();
        return values.stream().sorted(Collections.reverseOrder()).limit(kept).toList();
    }

    static Rational sum(List<Rational> values, Frame frame) {
        Rational sum = Rational.ZERO;
        for (Rational value : values) {
            sum = frame.counted(sum.plus(value));
        }
        return sum;
    }

    /** The mean of the squares less the square of the mean: exact, as a root would not be. */
    private static Rational variance(List<Rational> values, Frame frame) {
        Rational count = Rational.of(values.size());
        Rational squares = Rational.ZERO;
        for (Rational value : values) {
            squares = frame.counted(squares.plus(frame.counted(value.times(value))));
        }
        Rational mean = frame.counted(sum(values, frame).dividedBy(count));
        return frame.counted(squares.dividedBy(count).minus(mean.times(mean)));
    }

    private static Rational median(List<Rational> values) {
        List<Rational> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Rational.of(2));
    }
}
