package teacherdev.evaluation.pay.rules;

import java.util.Objects;

/**
 * One line of a statement.
 *
 * @param part the part of the pool that pays it
 * @param code what it is paid for: the code of the part, of the allowance or of the deduction
 * @param amount negative for a deduction
 */
public record Line(Kind kind, String part, String code, Money amount) {

    /** What a line is. */
    public enum Kind {
        ALLOWANCE,
        SHARE,
        DEDUCTION,
        /** A share of what was deducted from others. */
        RECYCLED,
        /** An amount that the scheme computed. */
        SCHEME
    }

    public Line {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(amount, "amount");
    }

    static Money sum(java.util.List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
