package teacherdev.evaluation.pay.rules;

import java.util.ArrayList;
import java.util.List;
import teacherdev.evaluation.pay.rules.SharingPolicy.Freed;
import teacherdev.platform.rules.number.Rational;

/**
 * Divides a pool among its members, part by part: allowances first, the rest by weights in whole cents (largest remainder,
 * ties to the earlier member), then deductions, which are shared again among the others or kept, as the policy says.
 */
public final class Sharing {

    private final List<Part> parts;
    private final List<Member> members;
    private final SharingPolicy policy;
    private final List<List<Line>> lines = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** What a sharing comes to. */
    public sealed interface Result {}

    /**
     * Everybody's lines, in the order of the members, the balance of each part and what each part was shared by.
     */
    public record Shared(List<List<Line>> lines, List<PartBalance> balances, List<Sum> sums) implements Result {
        public Shared {
            lines = List.copyOf(lines);
            balances = List.copyOf(balances);
            sums = List.copyOf(sums);
        }

        public Money total(int member) {
            return Line.sum(lines.get(member));
        }
    }

    /** There is money to share in this part, but no weight above zero. */
    public record NoWeights(String part) implements Result {}

    /** The allowances of this part exceed it. */
    public record Overspent(String part, Money excess) implements Result {}

    /** What was shared in a part, and the sum of the weights that it was shared by. */
    public record Sum(String part, Money shared, Rational weights) {}

    private Sharing(List<Part> parts, List<Member> members, SharingPolicy policy) {
        this.parts = parts;
        this.members = members;
        this.policy = policy;
        members.forEach(_ -> lines.add(new ArrayList<>()));
    }

    public static Result share(List<Part> parts, List<Member> members, SharingPolicy policy) {
        return new Sharing(parts, members, policy).share();
    }

    private Result share() {
        for (Part part : parts) {
            Money rest = part.amount().minus(allowances(part));
            if (rest.compareTo(Money.ZERO) < 0) {
                return new Overspent(part.code(), rest.negated());
            }
            List<Rational> weights =
                    members.stream().map(member -> weight(member, part)).toList();
            Rational total = weights.stream().reduce(Rational.ZERO, Rational::plus);
            if (!rest.isZero() && total.signum() == 0) {
                return new NoWeights(part.code());
            }
            sums.add(new Sum(part.code(), rest, total));
            if (!rest.isZero()) {
                give(part, Line.Kind.SHARE, Splitting.byWeight(rest, weights));
            }
        }
        List<Money> kept = deduct();
        return new Shared(lines, balances(kept), sums);
    }

    private Money allowances(Part part) {
        Money sum = Money.ZERO;
        for (int i = 0; i < members.size(); i++) {
            for (Member.Allowance allowance : members.get(i).allowances()) {
                if (members.get(i).isPaid() && allowance.part().equals(part.code())) {
                    lines.get(i).add(new Line(Line.Kind.ALLOWANCE, part.code(), allowance.code(), allowance.amount()));
                    sum = sum.plus(allowance.amount());
                }
            }
        }
        return sum;
    }

    /** Who is excluded weighs nothing, unless her share is to stay in the pool: then it is computed and not paid. */
    private Rational weight(Member member, Part part) {
        return member.vetoed() && policy.vetoShare() == Freed.REDISTRIBUTE ? Rational.ZERO : member.weight(part.code());
    }

    private void give(Part part, Line.Kind kind, List<Money> shares) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isPaid()
                    && (kind == Line.Kind.SHARE || !shares.get(i).isZero())) {
                lines.get(i).add(new Line(kind, part.code(), part.code(), shares.get(i)));
            }
        }
    }

    /** Takes the deductions and, if the policy says so, shares them again; the result is what is kept of each part. */
    private List<Money> deduct() {
        List<Money> kept = new ArrayList<>();
        boolean[] deducted = new boolean[members.size()];
        List<Money> freed = new Deducting(parts, lines).deduct(members, deducted);
        for (int i = 0; i < parts.size(); i++) {
            kept.add(sharedAgain(parts.get(i), freed.get(i), deducted) ? Money.ZERO : freed.get(i));
        }
        return kept;
    }

    /** Only those from whom nothing was deducted share what was; if there is nobody, it is kept. */
    private boolean sharedAgain(Part part, Money freed, boolean[] deducted) {
        if (policy.deductions() == Freed.BACK_TO_POOL || freed.isZero()) {
            return false;
        }
        List<Rational> weights = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            weights.add(deducted[i] || !member.isPaid() ? Rational.ZERO : member.weight(part.code()));
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return false;
        }
        give(part, Line.Kind.RECYCLED, Splitting.byWeight(freed, weights));
        return true;
    }

    private List<PartBalance> balances(List<Money> kept) {
        List<PartBalance> balances = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String code = parts.get(i).code();
            Money allocated = Money.ZERO;
            for (List<Line> own : lines) {
                for (Line line : own) {
                    allocated = line.part().equals(code) ? allocated.plus(line.amount()) : allocated;
                }
            }
            Money unallocated = parts.get(i).amount().minus(allocated).minus(kept.get(i));
            balances.add(new PartBalance(code, allocated, kept.get(i), unallocated));
        }
        return balances;
    }
}
