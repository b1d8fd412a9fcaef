package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Per;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Compiles the rules that look at many people at once. */
final class CollectiveRules {

    private final Names names;
    private final Phrases phrases;
    private final StepCompiling steps;

    CollectiveRules(Names names, Phrases phrases, StepCompiling steps) {
        this.names = names;
        this.phrases = phrases;
        this.steps = steps;
    }

    StepProgram compile(Step step, Level level) {
        return switch (step.rule()) {
            case Rule.Aggregate rule -> aggregate(step, rule);
            case Rule.Charge rule -> charge(step, rule, step.per() == null ? Level.SCHEME : level);
            case Rule.Share rule -> share(step, rule, level);
            case Rule.Split rule -> split(step, rule, level);
            case Rule.Rank rule -> rank(step, rule, level);
            case Rule.Order rule -> order(step, rule, level);
            case Rule.Quota rule -> quota(step, rule, level);
            case Rule.Veto rule -> veto(step, rule);
            case Rule.RowRule _ -> throw new IllegalArgumentException(step.id());
        };
    }

    private StepProgram aggregate(Step step, Rule.Aggregate rule) {
        boolean perGroup = rule.within().isEmpty() && step.per() instanceof Per.Group;
        List<String> within = perGroup ? ((Per.Group) step.per()).keys() : rule.within();
        if (!steps.areKeys(within, perGroup ? step.path() + ".per" : rule.path() + ".within")) {
            return null;
        }
        Level level = Level.within(within);
        Place people = steps.place(Level.PERSON);
        Calculation of = phrases.number(rule.of(), people);
        Calculation where = phrases.condition(rule.where(), people);
        Calculation best = phrases.number(rule.best(), steps.place(level));
        Calculation empty = phrases.number(rule.empty(), steps.place(level));
        Finish finish = steps.finish(step, level, Scalar.NUMBER);
        if (phrases.isBroken()) {
            return null;
        }
        Level over = over(uses(of, where));
        Variable variable = steps.declare(step, Scalar.NUMBER, level, StepCompiling.placesOf(step));
        Action action = new AggregateAction(
                variable,
                rule.function(),
                over,
                of,
                where,
                best,
                rule.dropHighest(),
                rule.dropLowest(),
                empty,
                finish,
                rule.path());
        return steps.program(
                step,
                "aggregate",
                variable,
                action,
                of == null ? null : of.leaf().source(),
                schemeWide(uses(best, empty)),
                finish);
    }

    /** The rows of an aggregate: groups if every name is of groups or of the scheme and one is of groups, otherwise people. */
    private Level over(List<Binding> uses) {
        Level over = Level.SCHEME;
        for (Binding binding : uses) {
            Level level = names.of(binding).level();
            if (level instanceof Level.OfPerson) {
                return Level.PERSON;
            }
            if (over.isVisibleAt(level)) {
                over = level;
            }
        }
        return over instanceof Level.OfGroup ? over : Level.PERSON;
    }

    private List<Binding> schemeWide(List<Binding> uses) {
        return uses.stream()
                .filter(each -> names.of(each).level().equals(Level.SCHEME))
                .toList();
    }

    private static List<Binding> uses(Calculation... calculations) {
        return Stream.of(calculations)
                .filter(Objects::nonNull)
                .flatMap(each -> each.uses().stream())
                .distinct()
                .toList();
    }

    private StepProgram charge(Step step, Rule.Charge rule, Level level) {
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

    private StepProgram share(Step step, Rule.Share rule, Level level) {
        Participants participants = participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
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
                uses(pool, terms.weight(), terms.floor(), terms.cap()),
                participants.finish());
    }

    /** The smallest unit that is given out: what {@code round} says, or so many places. */
    private static Rounding unit(Step step, int places) {
        return step.round() == null
                ? new Rounding(BigDecimal.ONE.movePointLeft(places), places, RoundingMode.DOWN)
                : step.round();
    }

    private StepProgram split(Step step, Rule.Split rule, Level level) {
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

    private StepProgram rank(Step step, Rule.Rank rule, Level level) {
        Participants participants = participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
        Criteria criteria = criteria(rule.by(), level);
        if (participants == null || phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.NUMBER, level, 0);
        Action action = new RankAction(variable, participants, criteria, rule.dense(), false);
        return steps.program(step, "rank", variable, action, null, uses(criteria), participants.finish());
    }

    private StepProgram order(Step step, Rule.Order rule, Level level) {
        Participants participants = participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
        Criteria criteria = criteria(rule.by(), level);
        if (participants == null || phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.NUMBER, level, 0);
        Action action = new RankAction(variable, participants, criteria, false, true);
        return steps.program(step, "order", variable, action, null, uses(criteria), participants.finish());
    }

    private StepProgram quota(Step step, Rule.Quota rule, Level level) {
        Participants participants = participants(step, rule.within(), rule.where(), level, Scalar.TEXT);
        Criteria criteria = criteria(rule.by(), level);
        if (participants == null) {
            return null;
        }
        Place division = steps.place(participants.divisionLevel());
        List<QuotaAction.Band> bands = rule.bands().stream()
                .map(band -> new QuotaAction.Band(
                        band.name(),
                        phrases.number(band.share(), division),
                        phrases.number(band.count(), division),
                        band.rounding()))
                .toList();
        if (phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.TEXT, level, 0);
        Action action =
                new QuotaAction(variable, participants, criteria, bands, rule.cumulative(), rule.onTie(), rule.path());
        return steps.program(step, "quota", variable, action, null, uses(criteria), participants.finish());
    }

    private static List<Binding> uses(Criteria criteria) {
        return uses(criteria.values().toArray(Calculation[]::new));
    }

    private Criteria criteria(List<Rule.Criterion> by, Level level) {
        List<Calculation> values = new ArrayList<>();
        List<Boolean> ascending = new ArrayList<>();
        for (Rule.Criterion criterion : by) {
            Calculation value = phrases.scalar(criterion.value(), steps.place(level));
            if (value != null && value.type() != Scalar.NUMBER && value.type() != Scalar.DATE) {
                phrases.report(
                        value.path(), FindingCode.WRONG_TYPE, null, "排序应按数字或日期", "an order is by numbers or dates");
            }
            values.add(value);
            ascending.add(criterion.ascending());
        }
        return new Criteria(values, ascending);
    }

    private Participants participants(Step step, List<String> within, Phrase where, Level level, Scalar type) {
        if (!steps.areKeys(within, step.path() + ".within")) {
            return null;
        }
        if (level instanceof Level.OfGroup group && !group.keys().containsAll(within)) {
            phrases.report(
                    step.path() + ".within",
                    FindingCode.WRONG_LEVEL,
                    null,
                    "within 应为 per 的一部分",
                    "within must be part of per");
            return null;
        }
        Finish finish = steps.finish(step, level, type);
        return new Participants(level, within, phrases.condition(where, steps.place(level)), finish);
    }

    private StepProgram veto(Step step, Rule.Veto rule) {
        Place people = steps.place(Level.PERSON);
        Calculation when = phrases.condition(rule.when(), people);
        Template text = Template.of(rule.text(), phrases, people, rule.path());
        if (phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.BOOL, Level.PERSON, 0);
        Action action = new VetoAction(variable, step.id(), step.note(), when, text, rule.policy(), rule.path());
        return steps.program(step, "veto", variable, action, when.leaf().source(), when.uses(), null);
    }
}
