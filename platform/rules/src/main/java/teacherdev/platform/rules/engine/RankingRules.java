package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles the rules that put people in an order. */
final class RankingRules {

    private final Phrases phrases;
    private final StepCompiling steps;
    private final CollectiveRules collective;

    RankingRules(Phrases phrases, StepCompiling steps, CollectiveRules collective) {
        this.phrases = phrases;
        this.steps = steps;
        this.collective = collective;
    }

    StepProgram rank(Step step, Rule.Rank rule, Level level) {
        Participants participants = collective.participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
        Criteria criteria = criteria(rule.by(), level);
        if (participants == null || phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.NUMBER, level, 0);
        Action action = new RankAction(variable, participants, criteria, rule.dense(), false);
        return steps.program(step, "rank", variable, action, null, uses(criteria), participants.finish());
    }

    StepProgram order(Step step, Rule.Order rule, Level level) {
        Participants participants = collective.participants(step, rule.within(), rule.where(), level, Scalar.NUMBER);
        Criteria criteria = criteria(rule.by(), level);
        if (participants == null || phrases.isBroken()) {
            return null;
        }
        Variable variable = steps.declare(step, Scalar.NUMBER, level, 0);
        Action action = new RankAction(variable, participants, criteria, false, true);
        return steps.program(step, "order", variable, action, null, uses(criteria), participants.finish());
    }

    StepProgram quota(Step step, Rule.Quota rule, Level level) {
        Participants participants = collective.participants(step, rule.within(), rule.where(), level, Scalar.TEXT);
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

    private static List<Binding> uses(Criteria criteria) {
        return CollectiveRules.uses(criteria.values().toArray(Calculation[]::new));
    }
}
