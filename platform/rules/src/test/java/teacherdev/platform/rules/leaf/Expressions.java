package teacherdev.platform.rules.leaf;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Random well-typed expressions over the common subset of the expression language and FEEL. Conditions compare numbers
 * that both sides hold exactly (no division that does not end), so that FEEL's 34 digits cannot turn a comparison round.
 * Filters compare with a name or a number only: KIE 10.2 answers 0 for {@code count(xs[item > abs(3)])} where two elements
 * are greater.
 */
final class Expressions {

    private static final List<String> NUMBERS = List.of("a", "b", "c", "d", "负数");
    private static final List<String> LITERALS = List.of("0", "1", "2", "3", "7", "10", "0.5", "2.25", "100.01", "0.3");
    private static final List<String> EXACT_DIVISORS = List.of("2", "4", "5", "8", "10", "0.5", "2.5");
    private static final List<String> TEXTS = List.of("t", "u", "\"省\"", "\"市\"", "\"x\"");

    private final RandomGenerator random;

    Expressions(RandomGenerator random) {
        this.random = random;
    }

    /** A number or a boolean. */
    String any(int depth) {
        return random.nextInt(4) == 0 ? bool(depth) : number(depth, false);
    }

    String number(int depth, boolean exact) {
        if (depth == 0) {
            return pick(random.nextInt(3) == 0 ? LITERALS : NUMBERS);
        }
        Supplier<String> inner = () -> number(depth - 1, exact);
        return switch (random.nextInt(15)) {
            case 0, 1 -> "(" + inner.get() + " + " + inner.get() + ")";
            case 2, 3 -> "(" + inner.get() + " - " + inner.get() + ")";
            case 4, 5 -> "(" + inner.get() + " * " + inner.get() + ")";
            case 6 -> "(" + inner.get() + " / " + (exact ? pick(EXACT_DIVISORS) : inner.get()) + ")";
            case 7 -> "(if " + bool(depth - 1) + " then " + inner.get() + " else " + inner.get() + ")";
            case 8 -> "min(" + inner.get() + ", " + inner.get() + ", " + inner.get() + ")";
            case 9 -> "max(" + inner.get() + ", " + inner.get() + ")";
            case 10 -> "abs(" + inner.get() + ")";
            case 11 -> "floor(" + number(depth - 1, true) + ")";
            case 12 -> "ceiling(" + number(depth - 1, true) + ")";
            case 13 -> "modulo(" + number(depth - 1, true) + ", " + pick(List.of("2", "3", "5", "7")) + ")";
            default -> list();
        };
    }

    private String list() {
        String list = random.nextBoolean() ? "数列" : "数列[item > " + number(0, true) + "]";
        return switch (random.nextInt(3)) {
            case 0 -> "count(" + list + ")";
            case 1 -> "sum(数列)";
            default -> "(-sum(数列) + count(" + list + "))";
        };
    }

    String bool(int depth) {
        if (depth == 0) {
            return pick(List.of("p", "q", "true", "false"));
        }
        return switch (random.nextInt(10)) {
            case 0 -> "(" + bool(depth - 1) + " and " + bool(depth - 1) + ")";
            case 1 -> "(" + bool(depth - 1) + " or " + bool(depth - 1) + ")";
            case 2 -> "not(" + bool(depth - 1) + ")";
            case 3 -> "(" + pick(TEXTS) + " = " + pick(TEXTS) + ")";
            case 4 -> "(" + pick(TEXTS) + " != " + pick(TEXTS) + ")";
            case 5 ->
                "(" + number(depth - 1, true) + " between " + number(depth - 1, true) + " and "
                        + number(depth - 1, true) + ")";
            case 6 -> "(" + number(depth - 1, true) + " in [1..10])";
            case 7 -> "(" + pick(TEXTS) + " in (\"省\", \"市\"))";
            default ->
                "(" + number(depth - 1, true) + " " + pick(List.of("=", "!=", "<", "<=", ">", ">=")) + " "
                        + number(depth - 1, true) + ")";
        };
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
