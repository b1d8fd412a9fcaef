package teacherdev.evaluation.pay.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.pay.distribution.DistributionRequest.Item;
import teacherdev.evaluation.pay.distribution.DistributionRequest.SchemeUse;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.rules.Line;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.PartBalance;
import teacherdev.evaluation.pay.source.Readings;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.TraceLine;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Divides by an adopted scheme: its steps say what each is paid; what it does not give out stays in the pool. */
final class SchemeDivision {

    private final Pool pool;
    private final List<Part> parts;
    private final List<Candidate> candidates;
    private final SchemeUse use;
    private final PaySchemes.Usable scheme;
    private final Readings readings;

    SchemeDivision(
            Pool pool,
            List<Part> parts,
            List<Candidate> candidates,
            SchemeUse use,
            PaySchemes.Usable scheme,
            Readings readings) {
        this.pool = pool;
        this.parts = parts;
        this.candidates = candidates;
        this.use = use;
        this.scheme = scheme;
        this.readings = readings;
    }

    Division divide() {
        List<Candidate> paid = candidates.stream().filter(Candidate::isPaid).toList();
        Outcome outcome = scheme.program()
                .run(schemeInputs(), paid.stream().map(this::data).toList());
        if (!outcome.findings().isEmpty()) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, outcome.findings());
        }
        List<Award> awards = new ArrayList<>(candidates.size());
        int row = 0;
        for (Candidate candidate : candidates) {
            awards.add(candidate.isPaid() ? award(candidate, outcome, row++) : unpaid(candidate));
        }
        return new Division(
                awards,
                balances(awards),
                scheme.version().id(),
                scheme.version().hash());
    }

    private Map<String, Object> schemeInputs() {
        Map<String, Object> inputs = PaySchemes.inputs(pool, use, parts);
        readings.once().forEach((input, read) -> inputs.put(input, read.value()));
        return inputs;
    }

    private PersonData data(Candidate candidate) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (candidate.recipient().inputs() != null) {
            inputs.putAll(candidate.recipient().inputs());
        }
        readings.ofRecipients()
                .getOrDefault(candidate.recipient().id(), Map.of())
                .forEach((input, read) -> inputs.put(input, read.value()));
        return new PersonData(candidate.recipient().id(), inputs);
    }

    private Award award(Candidate candidate, Outcome outcome, int row) {
        List<Line> lines = new ArrayList<>();
        for (Item item : use.items()) {
            Money amount =
                    money(candidate, item, outcome.number(item.step(), row).orElse(Rational.ZERO));
            lines.add(new Line(Line.Kind.SCHEME, part(item), item.code(), amount));
        }
        List<TraceLine> trace = new ArrayList<>(ReadTrace.of(candidate.facts().read()));
        trace.addAll(outcome.trace(row));
        trace.add(ShareTrace.total(lines));
        Award award = new Award(candidate.recipient(), candidate.facts(), Award.Status.PAID, lines, trace);
        if (award.total().compareTo(Money.ZERO) < 0) {
            throw refused(candidate, "scheme.items", "The sum of what she is paid is negative", "应发合计为负数");
        }
        return award;
    }

    private static Award unpaid(Candidate candidate) {
        Message reason = candidate.reason();
        TraceLine line = new TraceLine("资格", "require", null, null, null, Map.of(), Map.of(), null, reason);
        return new Award(
                candidate.recipient(),
                candidate.facts(),
                candidate.status(),
                List.of(),
                List.of(line, ShareTrace.total(List.of())));
    }

    private Money money(Candidate candidate, Item item, Rational value) {
        try {
            return Money.of(value);
        } catch (ArithmeticException partOfACent) {
            throw refused(
                    candidate,
                    item.step(),
                    "Round the step \"" + item.step() + "\" to 2 places",
                    "请将步骤“" + item.step() + "”舍入到分");
        }
    }

    private static ProblemException refused(Candidate candidate, String field, String en, String zh) {
        return ProblemException.ofAll(
                EvaluationProblem.DATA_REFUSED,
                EvaluationProblem.DATA_REFUSED.title(),
                List.of(new ProblemException.Culprit(
                        field,
                        "NOT_PAYABLE",
                        Text.of(en, zh),
                        new ProblemException.Place(
                                "recipients", null, candidate.recipient().id()))));
    }

    private String part(Item item) {
        return item.part() == null ? parts.getFirst().code() : item.part();
    }

    private List<PartBalance> balances(List<Award> awards) {
        Map<String, Money> allocated = new LinkedHashMap<>();
        parts.forEach(part -> allocated.put(part.code(), Money.ZERO));
        awards.forEach(
                award -> award.lines().forEach(line -> allocated.merge(line.part(), line.amount(), Money::plus)));
        List<PartBalance> balances = new ArrayList<>();
        for (Part part : parts) {
            Money given = allocated.get(part.code());
            Money left = part.amount().minus(given);
            if (left.compareTo(Money.ZERO) < 0) {
                throw ProblemException.ofField(
                        EvaluationProblem.POOL_OVERSPENT,
                        "scheme.items",
                        Text.of(
                                "The scheme pays " + given + ", " + left.negated() + " more than part " + part.code()
                                        + " holds",
                                "按方案应发 " + given + " 元,超出子池 " + part.code() + " " + left.negated() + " 元"));
            }
            balances.add(new PartBalance(part.code(), given, Money.ZERO, left));
        }
        return balances;
    }
}
