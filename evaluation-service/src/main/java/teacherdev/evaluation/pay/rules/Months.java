package teacherdev.evaluation.pay.rules;

import java.util.Collections;
import java.util.List;
import teacherdev.platform.rules.number.Rational;

/** What a line that is paid monthly comes to in each month of the pay year. */
public final class Months {

    public static final int IN_A_YEAR = 12;

    private Months() {}

    /**
     * Equal instalments over the months in which she was there, in whole cents; the earlier months get what does not divide. Who
     * was there in no month for more than half of it is paid over the whole year.
     *
     * @param there twelve flags; empty if it is not known: then the whole year
     */
    public static List<Money> instalments(Money amount, List<Boolean> there) {
        boolean known = there.contains(true);
        List<Rational> weights = known
                ? there.stream()
                        .map(flag -> flag ? Rational.ONE : Rational.ZERO)
                        .toList()
                : Collections.nCopies(IN_A_YEAR, Rational.ONE);
        if (amount.cents() < 0) {
            return Splitting.byWeight(amount.negated(), weights).stream()
                    .map(Money::negated)
                    .toList();
        }
        return Splitting.byWeight(amount, weights);
    }
}
