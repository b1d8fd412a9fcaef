package teacherdev.evaluation.pay.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.rules.Member;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.Sharing;
import teacherdev.evaluation.pay.rules.SharingPolicy;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Divides by weights that are given, or that results and headcounts make. */
final class WeightDivision {

    private final Method method;
    private final List<Part> parts;
    private final List<Candidate> candidates;
    private final SharingPolicy policy;

    WeightDivision(Method method, List<Part> parts, List<Candidate> candidates, SharingPolicy policy) {
        this.method = method;
        this.parts = parts;
        this.candidates = candidates;
        this.policy = policy;
    }

    Division divide() {
        List<Member> members = candidates.stream().map(this::member).toList();
        return switch (Sharing.share(parts, members, policy)) {
            case Sharing.Shared shared -> division(members, shared);
            case Sharing.NoWeights(String part) ->
                throw ProblemException.ofField(
                        EvaluationProblem.ALL_WEIGHTS_ZERO,
                        "recipients",
                        Text.of("Part " + part + " has money, but no weight above zero", "子池 " + part + " 的权重全部为零"));
            case Sharing.Overspent(String part, Money excess) ->
                throw ProblemException.ofField(
                        EvaluationProblem.POOL_OVERSPENT,
                        "recipients",
                        Text.of(
                                "The allowances exceed part " + part + " by " + excess,
                                "津贴合计超过子池 " + part + ",超出 " + excess + " 元"));
        };
    }

    private Division division(List<Member> members, Sharing.Shared shared) {
        List<Award> awards = new ArrayList<>(candidates.size());
        ShareTrace trace = new ShareTrace(method, shared.sums());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            awards.add(new Award(
                    candidate.recipient(),
                    candidate.facts(),
                    candidate.status(),
                    shared.lines().get(i),
                    trace.of(candidate, members.get(i), shared.lines().get(i))));
        }
        return new Division(awards, shared.balances(), null, null);
    }

    private Member member(Candidate candidate) {
        RecipientRequest recipient = candidate.recipient();
        // A vetoed person's share may be computed, to stay in the pool; whoever is not paid at all weighs nothing.
        Rational factor = candidate.status() == Award.Status.NOT_ELIGIBLE
                ? Rational.ZERO
                : candidate.facts().presence();
        return new Member(
                weights(candidate),
                factor,
                candidate.status() == Award.Status.VETOED,
                allowances(recipient),
                recipient.deductions() == null
                        ? List.of()
                        : recipient.deductions().stream()
                                .map(each -> new Member.Deduction(each.code(), Money.of(each.amount())))
                                .toList());
    }

    private List<Member.Allowance> allowances(RecipientRequest recipient) {
        if (recipient.allowances() == null) {
            return List.of();
        }
        String first = parts.getFirst().code();
        return recipient.allowances().stream()
                .map(each -> new Member.Allowance(
                        each.code(), each.part() == null ? first : each.part(), Money.of(each.amount())))
                .toList();
    }

    private Map<String, Rational> weights(Candidate candidate) {
        Map<String, Rational> weights = new HashMap<>();
        for (Part part : parts) {
            weights.put(part.code(), weight(candidate, part.code()));
        }
        return weights;
    }

    private Rational weight(Candidate candidate, String part) {
        RecipientRequest recipient = candidate.recipient();
        if (method == Method.RESULTS) {
            return Rational.of(candidate.result()).times(Rational.of(headcount(candidate)));
        }
        BigDecimal ofPart =
                recipient.weights() == null ? null : recipient.weights().get(part);
        BigDecimal weight = ofPart == null ? recipient.weight() : ofPart;
        return weight == null ? Rational.ZERO : Rational.of(weight);
    }

    /** A person counts once; a school as often as it has people. */
    static long headcount(Candidate candidate) {
        Integer given = candidate.recipient().headcount();
        Integer known = candidate.facts().headcount();
        return known == null ? 1 : given == null ? known : given;
    }
}
