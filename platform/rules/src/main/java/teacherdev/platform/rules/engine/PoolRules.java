package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Compiles the rules that divide an amount: ordered deductions, shares by weights, named parts. */
final class PoolRules {

    private final Phrases phrases;
    private final StepCompiling steps;
    private final CollectiveRules collective;

    PoolRules(Phrases phrases, StepCompiling steps, CollectiveRules collective) {
        this.phrases = phrases;
        this.steps = steps;
        this.collective = collective;
    }

    StepProgram charge(Step step, Rule.Charge rule, Level level) {
        Calculation pool = phrases.number(rule.pool(), steps.place(level));
        List<ChargeAction.Deduction> deductions = new ArrayList<>();
        List<Calculation> amounts = new ArrayList<>();
        for (Rule.Deduction each : rule.deductions()) {
            boolean summed = each.sumOf() != null;
            amounts.add(
                    phrases.number(summed ? each.sumOf() : each.amount(), steps.place(summed ? Level.PERSON : level)));
        }
        Finish finish = steps.finish(step, level, Scalar.NUMBER);
        if (phrases.isBroken()) {
            return null;
        }
        for (int i = 0; i < amounts.size(); i++) {
            Rule.Deduction each = rule.deductions().get(i);
            Variable variable = steps.declareNumber(each.id(), level, 0, step.unit(), each.path());
            deductions.add(new ChargeAction.Deduction(variable, amounts.get(i), each.sumOf() != null));
        }
        Variable variable = steps.declare(step, Scalar.NUMBER, level, StepCompiling.placesOf(step));
        Action action = new ChargeAction(variable, pool, deductions, rule.overrun(), finish, rule.path());
        return steps.program(step, "charge", variable, action, pool.leaf().source(), pool.uses(), finish);
    }

    StepProgram share(Step step, Rule.Share rule, Level level) {
        Participants participants = collective.participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
        if (participants == null) {
            return null;
        }
        Calculation pool = phrases.number(rule.pool(), steps.place(participants.divisionLevel()));
        ShareTerms terms = new ShareTerms(
                step.id(),
                pool,
                phrases.number(rule.weight(), steps.place(level)),
                unit(step, rule.places()),
                rule.onlyIfOver(),
                phrases.number(rule.floor(), steps.place(level)),
                phrases.number(rule.cap(), steps.place(level)),
                rule.excessKept());
        if (level.equals(Level.SCHEME)) {
            phrases.report(
                    step.path() + ".per",
                    FindingCode.WRONG_LEVEL,
                    null,
                    "分配的对象应为人或组",
                    "a share is among people or groups");
        }
        if (phrases.isBroken()) {
            return null;
        }
        Variable unallocated = rule.unallocatedAs() == null
                ? null
                : steps.declareNumber(
                        rule.unallocatedAs(),
                        participants.divisionLevel(),
                        terms.unit().places(),
                        step.unit(),
                        rule.path() + ".unallocated_as");
        Variable variable =
                steps.declare(step, Scalar.NUMBER, level, terms.unit().places());
        return steps.program(
                step,
                "share",
                variable,
                new ShareAction(variable, participants, terms, unallocated),
                terms.weight().leaf().source(),
                CollectiveRules.uses(pool, terms.weight(), terms.floor(), terms.cap()),
                participants.finish());
    }

    /** The smallest unit that is given out: what {@code round} says, or so many places. */
    private static Rounding unit(Step step, int places) {
        return step.round() == null
                ? new Rounding(BigDecimal.ONE.movePointLeft(places), places, RoundingMode.DOWN)
                : step.round();
    }

    StepProgram split(Step step, Rule.Split rule, Level level) {
        Calculation amount = phrases.number(rule.amount(), steps.place(level));
        Finish finish = steps.finish(step, level, Scalar.NUMBER);
        if (rule.parts().values().stream().noneMatch(weight -> weight.signum() > 0)) {
            phrases.report(
                    rule.path() + ".parts",
                    FindingCode.WEIGHTS_DO_NOT_ADD_UP,
                    null,
                    "各部分的权重不能全为零",
                    "the parts need a weight above zero");
        }
        if (phrases.isBroken()) {
            return null;
        }
        Rounding unit = unit(step, rule.places());
        Map<Variable, Rational> parts = new LinkedHashMap<>();
        rule.parts()
                .forEach((name, weight) -> parts.put(
                        steps.declareNumber(name, level, unit.places(), step.unit(), rule.path() + ".parts." + name),
                        Rational.of(weight)));
        Variable variable = steps.declare(step, Scalar.NUMBER, level, unit.places());
        Action action = new SplitAction(variable, amount, parts, unit, finish);
        return steps.program(step, "split", variable, action, amount.leaf().source(), amount.uses(), finish);
    }
}
