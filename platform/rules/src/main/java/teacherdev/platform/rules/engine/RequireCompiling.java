package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Rule.Condition;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles conditions and their texts. */
final class RequireCompiling {

    private final Phrases phrases;
    private final ItemsCompiling records;

    RequireCompiling(Phrases phrases, ItemsCompiling records) {
        this.phrases = phrases;
        this.records = records;
    }

    RequireCode compile(Rule.Require rule, Place place) {
        RequireCode.Test test = compile(rule.condition(), place);
        return test == null ? null : new RequireCode(test);
    }

    private RequireCode.Test compile(Condition condition, Place place) {
        return switch (condition) {
            case Condition.Check check -> {
                Calculation that = phrases.condition(check.that(), place);
                yield that == null
                        ? null
                        : new RequireCode.Check(
                                that, Template.of(check.text(), phrases, place, that.path()), that.path());
            }
            case Condition.AllOf all -> new RequireCode.AllOf(each(all.conditions(), place));
            case Condition.AnyOf any -> {
                List<RequireCode.Test> tests = each(any.conditions(), place);
                yield new RequireCode.AtLeast(
                        1, tests, Template.of(any.text(), phrases, place, any.path()), any.path());
            }
            case Condition.AtLeast atLeast -> {
                List<RequireCode.Test> tests = each(atLeast.conditions(), place);
                yield new RequireCode.AtLeast(
                        atLeast.count(),
                        tests,
                        Template.of(atLeast.text(), phrases, place, atLeast.path()),
                        atLeast.path());
            }
            case Condition.Each every -> each(every, place);
        };
    }

    private List<RequireCode.Test> each(List<Condition> conditions, Place place) {
        List<RequireCode.Test> tests = new ArrayList<>();
        conditions.forEach(condition -> tests.add(compile(condition, place)));
        tests.removeIf(Objects::isNull);
        return tests;
    }

    private RequireCode.Test each(Condition.Each every, Place outer) {
        Calculation over = phrases.any(every.over(), outer);
        if (over == null) {
            return null;
        }
        if (over.type() instanceof Scalar) {
            phrases.report(over.path(), FindingCode.WRONG_TYPE, null, "此处需要记录列表", "records are needed here");
            return null;
        }
        Map<String, Scalar> fields = ItemsCompiling.fields(over.type());
        RecordScope scope = new RecordScope(outer.scope(), fields);
        Place place = outer.inside(scope, records.fieldInputs(over));
        List<RowCode> lets = records.lets(every.let(), scope, place);
        RecordRows rows = new RecordRows(
                over,
                scope,
                null,
                RecordRows.Carrying.NOTHING,
                lets,
                phrases.condition(every.where(), place),
                fields.size());
        Calculation that = phrases.condition(every.that(), place);
        return that == null
                ? null
                : new RequireCode.Each(
                        rows, that, Template.of(every.text(), phrases, place, every.path()), every.path());
    }
}
