package teacherdev.platform.rules.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Per;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles the rules that look at many people at once. */
final class CollectiveRules {

    private final Names names;
    private final Phrases phrases;
    private final StepCompiling steps;
    private final PoolRules pools;
    private final RankingRules rankings;

    CollectiveRules(Names names, Phrases phrases, StepCompiling steps) {
        this.names = names;
        this.phrases = phrases;
        this.steps = steps;
        this.pools = new PoolRules(phrases, steps, this);
        this.rankings = new RankingRules(phrases, steps, this);
    }

    StepProgram compile(Step step, Level level) {
        return switch (step.rule()) {
            case Rule.Aggregate rule -> aggregate(step, rule);
            case Rule.Charge rule -> pools.charge(step, rule, step.per() == null ? Level.SCHEME : level);
            case Rule.Share rule -> pools.share(step, rule, level);
            case Rule.Split rule -> pools.split(step, rule, level);
            case Rule.Rank rule -> rankings.rank(step, rule, level);
            case Rule.Order rule -> rankings.order(step, rule, level);
            case Rule.Quota rule -> rankings.quota(step, rule, level);
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
        Level level = rule.link() == null ? Level.within(within) : Level.PERSON;
        Place people = steps.place(Level.PERSON);
        AggregateAction.Link link = rule.link() == null ? null : link(rule, people);
        Calculation of = phrases.number(rule.of(), people);
        Calculation where = phrases.condition(rule.where(), people);
        Calculation best = phrases.number(rule.best(), steps.place(level));
        Calculation empty = phrases.number(rule.empty(), steps.place(level));
        Finish finish = steps.finish(step, level, Scalar.NUMBER);
        if (phrases.isBroken()) {
            return null;
        }
        Level over = link == null ? over(uses(of, where)) : Level.PERSON;
        boolean addsUp =
                step.round() == null && of != null && rule.function() != Take.COUNT && rule.function() != Take.MEAN;
        int places = addsUp ? steps.placesOf(of.uses()) : StepCompiling.placesOf(step);
        Variable variable = steps.declare(step, Scalar.NUMBER, level, places);
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
                link,
                finish,
                rule.path());
        return steps.program(
                step,
                "aggregate",
                variable,
                action,
                of == null ? null : of.leaf().source(),
                link == null ? schemeWide(uses(best, empty)) : uses(link.mine(), best, empty),
                finish);
    }

    private AggregateAction.Link link(Rule.Aggregate rule, Place people) {
        Calculation theirs = phrases.scalar(rule.link().theirs(), people);
        Calculation mine = phrases.scalar(rule.link().mine(), people);
        if (theirs != null && mine != null && !theirs.type().equals(mine.type())) {
            phrases.report(
                    rule.path() + ".link",
                    FindingCode.WRONG_TYPE,
                    null,
                    "theirs 与 mine 应为同一类型",
                    "theirs and mine must have one type");
        }
        return new AggregateAction.Link(theirs, mine);
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

    /** The names that some calculations read; absent ones read none. */
    static List<Binding> uses(Calculation... calculations) {
        return Stream.of(calculations)
                .filter(Objects::nonNull)
                .flatMap(each -> each.uses().stream())
                .distinct()
                .toList();
    }

    /** Who takes part in a share, a rank or a quota; null if the groups cannot be formed. */
    Participants participants(Step step, List<String> within, Phrase where, Level level, Scalar type) {
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
