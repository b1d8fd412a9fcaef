package teacherdev.evaluation.pay.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes deductions from what somebody was given, part after part in the order of the pool, never more than there is. */
final class Deducting {

    private final List<Part> parts;
    private final List<List<Line>> lines;
    private final Money[] freed;

    Deducting(List<Part> parts, List<List<Line>> lines) {
        this.parts = parts;
        this.lines = lines;
        this.freed = new Money[parts.size()];
        Arrays.fill(freed, Money.ZERO);
    }

    /** What is freed of each part; marks from whom something was taken. */
    List<Money> deduct(List<Member> members, boolean[] deducted) {
        for (int i = 0; i < members.size(); i++) {
            for (Member.Deduction deduction : members.get(i).deductions()) {
                deducted[i] = true;
                take(lines.get(i), deduction);
            }
        }
        return List.of(freed);
    }

    private void take(List<Line> own, Member.Deduction deduction) {
        Money left = deduction.amount();
        for (int i = 0; i < parts.size() && !left.isZero(); i++) {
            String code = parts.get(i).code();
            Money held = Line.sum(new ArrayList<>(
                    own.stream().filter(line -> line.part().equals(code)).toList()));
            Money taken = left.min(held);
            if (!taken.isZero()) {
                own.add(new Line(Line.Kind.DEDUCTION, code, deduction.code(), taken.negated()));
                freed[i] = freed[i].plus(taken);
                left = left.minus(taken);
            }
        }
    }
}
