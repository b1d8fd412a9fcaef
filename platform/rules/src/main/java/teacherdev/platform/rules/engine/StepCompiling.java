package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Per;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles one step after the other; each declares its name for the ones behind it. */
final class StepCompiling {

    private static final Pattern PRODUCT = Pattern.compile("[*/]");

    private final Names names;
    private final Phrases phrases;
    private final RowRules rowRules;
    private final Map<String, List<String>> permitted;
    private final CollectiveRules collective;
    private final StepFrames frames;

    StepCompiling(Names names, Phrases phrases, RowRules rowRules, Map<String, List<String>> permitted) {
        this.names = names;
        this.phrases = phrases;
        this.rowRules = rowRules;
        this.permitted = permitted;
        this.collective = new CollectiveRules(names, phrases, this);
        this.frames = new StepFrames(phrases);
    }

    StepProgram compile(Step step) {
        frames.check(step);
        Level level = level(step);
        if (level == null) {
            return null;
        }
        return step.rule() instanceof Rule.RowRule rule ? rowStep(step, rule, level) : collective.compile(step, level);
    }

    Place place(Level level) {
        return new Place(names.at(level), permitted);
    }

    /** The level that a step states; people unless it states one. */
    private Level level(Step step) {
        return switch (step.per()) {
            case null -> Level.PERSON;
            case Per.Person _ -> Level.PERSON;
            case Per.Scheme _ -> Level.SCHEME;
            case Per.Group group -> areKeys(group.keys(), step.path() + ".per") ? Level.within(group.keys()) : null;
        };
    }

    /** Whether people can be grouped by the names. */
    boolean areKeys(List<String> keys, String path) {
        boolean usable = true;
        for (String key : keys) {
            Calculation calculation = phrases.scalar(new Phrase(key, path), place(Level.PERSON));
            usable &= calculation != null;
            if (calculation != null && names.find(key).isEmpty()) {
                phrases.report(path, FindingCode.UNKNOWN_NAME, key, "分组键应为名称", "a group key must be a name");
                usable = false;
            }
        }
        return usable;
    }

    private StepProgram rowStep(Step step, Rule.RowRule rule, Level level) {
        RowCode code = rowRules.compile(rule, place(level));
        if (code == null || phrases.isBroken()) {
            return null;
        }
        if (code.type() != Scalar.NUMBER && (step.min() != null || step.max() != null || step.round() != null)) {
            phrases.report(
                    step.path(),
                    FindingCode.WRONG_TYPE,
                    null,
                    "只有数字可以有 min、max 和 round",
                    "only numbers have min, max and round");
        }
        Finish finish = finish(step, level, code.type());
        if (code.type() != Scalar.NUMBER
                && code.type() != Scalar.BOOL
                && step.when() != null
                && step.otherwise() == null) {
            phrases.report(
                    step.path(),
                    FindingCode.MISSING_KEY,
                    "otherwise",
                    "有 when 的文本步骤需要 otherwise",
                    "a text step with \"when\" needs \"otherwise\"");
        }
        Variable variable = declare(step, code.type(), level, placesOf(step, code));
        String expression = code instanceof FormulaCode formula
                ? formula.calculation().leaf().source()
                : null;
        return program(
                step,
                kind(rule),
                variable,
                new RowAction(variable, step.id(), step.note(), code, finish),
                expression,
                code.uses(),
                finish);
    }

    Variable declare(Step step, Scalar type, Level level, int places) {
        return names.declare(step.id(), type, level, places, step.unit(), step.path() + ".id");
    }

    /** A further name of a step, a number. */
    Variable declareNumber(String name, Level level, int places, String unit, String path) {
        return names.declare(name, Scalar.NUMBER, level, places, unit, path);
    }

    static int placesOf(Step step) {
        return step.round() == null ? 0 : step.round().places();
    }

    /** How many places a value is shown with at least: a sum of amounts in cents shows its cents. */
    private int placesOf(Step step, RowCode code) {
        boolean isSum = code instanceof FormulaCode formula
                && !PRODUCT.matcher(formula.calculation().leaf().source()).find();
        return step.round() == null && isSum ? placesOf(code.uses()) : placesOf(step);
    }

    /** The most places that one of the names is shown with. */
    int placesOf(List<Binding> names) {
        return names.stream()
                .map(this.names::of)
                .mapToInt(Variable::places)
                .max()
                .orElse(0);
    }

    Finish finish(Step step, Level level, Scalar type) {
        Place place = place(level);
        return new Finish(
                phrases.condition(step.when(), place),
                step.otherwise() == null ? null : phrases.of(type, step.otherwise(), place),
                phrases.number(step.min(), place),
                phrases.number(step.max(), place),
                step.round(),
                step.cutAs() == null
                        ? null
                        : declareNumber(step.cutAs(), level, 0, step.unit(), step.path() + ".cut_as"));
    }

    StepProgram program(
            Step step,
            String kind,
            Variable variable,
            Action action,
            String expression,
            List<Binding> uses,
            Finish finish) {
        List<Variable> read = new ArrayList<>();
        Stream<Binding> around = finish == null
                ? Stream.of()
                : Stream.of(finish.when(), finish.otherwise(), finish.min(), finish.max())
                        .filter(Objects::nonNull)
                        .flatMap(each -> each.uses().stream());
        Stream.concat(uses.stream(), around).map(names::of).distinct().forEach(read::add);
        return new StepProgram(step, kind, variable, action, expression, read);
    }

    private static String kind(Rule.RowRule rule) {
        return switch (rule) {
            case Rule.Formula _ -> "formula";
            case Rule.Weighted _ -> "weighted";
            case Rule.Lookup _ -> "lookup";
            case Rule.Bands _ -> "bands";
            case Rule.Segments _ -> "segments";
            case Rule.Items _ -> "items";
            case Rule.Spans _ -> "spans";
            case Rule.Require _ -> "require";
        };
    }
}
