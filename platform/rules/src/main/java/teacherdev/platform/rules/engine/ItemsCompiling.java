package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Scope;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles the rules over records, and the names that are known inside a record. */
final class ItemsCompiling {

    private final Scheme scheme;
    private final Phrases phrases;
    private final RowRules rules;

    ItemsCompiling(Scheme scheme, Phrases phrases, RowRules rules) {
        this.scheme = scheme;
        this.phrases = phrases;
        this.rules = rules;
    }

    RowCode compile(Rule.Items rule, Place outer) {
        Calculation over = list(rule.over(), outer);
        if (over == null) {
            return null;
        }
        Map<String, Scalar> fields = fields(over.type());
        RecordScope scope = new RecordScope(outer.scope(), fields);
        Place place = outer.inside(scope, fieldInputs(over));
        RecordRows.Ordering ordering = ordering(rule, fields, scope, place, outer.scope());
        List<RecordRows.Carried> carried = carried(rule, scope, outer);
        List<RowCode> lets = lets(rule.let(), scope, place);
        RowCode value = rules.compile(rule.value(), place);
        RowCode capPer = rule.capPer() == null ? null : rules.compile(rule.capPer(), place);
        checkNumber(value, rule.path() + ".value");
        checkNumber(capPer, rule.path() + ".cap_per");
        return new ItemsCode(
                new RecordRows(
                        over,
                        scope,
                        ordering,
                        new RecordRows.Carrying(carried, handedOn(rule, place)),
                        lets,
                        phrases.condition(rule.where(), place),
                        fields.size()),
                value,
                phrases.number(rule.capEach(), place),
                rule.roundEach(),
                phrases.scalars(rule.per(), place),
                rule.perTake(),
                capPer,
                phrases.number(rule.best(), outer),
                rule.dropHighest(),
                rule.dropLowest(),
                rule.take());
    }

    /** The further names of a record; each is known to the ones after it. */
    List<RowCode> lets(Map<String, Rule.RowRule> let, RecordScope scope, Place place) {
        List<RowCode> codes = new ArrayList<>();
        let.forEach((name, rule) -> {
            RowCode code = rules.compile(rule, place);
            codes.add(code);
            scope.add(name, code == null ? Scalar.NUMBER : code.type());
        });
        return codes;
    }

    /** With {@code order_by}, a record also knows its position and the fields of its neighbours. */
    private RecordRows.Ordering ordering(
            Rule.Items rule, Map<String, Scalar> fields, RecordScope scope, Place place, Scope outer) {
        if (rule.orderBy() == null) {
            return null;
        }
        RecordScope own = new RecordScope(outer, fields);
        RowCode key = rules.compile(rule.orderBy().value(), new Place(own, place.permitted()));
        if (key != null && key.type() == Scalar.BOOL) {
            phrases.report(
                    rule.path() + ".order_by",
                    FindingCode.WRONG_TYPE,
                    null,
                    "order_by 应为数字、文本或日期",
                    "order_by must be a number, a text or a date");
        }
        scope.add("position", Scalar.NUMBER);
        fields.forEach((name, type) -> scope.add("next_" + name, type));
        fields.forEach((name, type) -> scope.add("previous_" + name, type));
        return new RecordRows.Ordering(key, own, rule.orderBy().ascending());
    }

    /** What is handed from record to record; the names are known to all that follows. */
    private List<RecordRows.Carried> carried(Rule.Items rule, RecordScope scope, Place outer) {
        List<RecordRows.Carried> carried = new ArrayList<>();
        rule.carry().forEach((name, carry) -> {
            carried.add(new RecordRows.Carried(name, phrases.number(carry.start(), outer)));
            scope.add(name, Scalar.NUMBER);
        });
        return carried;
    }

    private List<Calculation> handedOn(Rule.Items rule, Place place) {
        return rule.carry().values().stream()
                .map(carry -> phrases.number(carry.next(), place))
                .toList();
    }

    RowCode compile(Rule.Spans rule, Place outer) {
        Calculation over = list(rule.over(), outer);
        if (over == null) {
            return null;
        }
        Map<String, Scalar> fields = fields(over.type());
        RecordScope scope = new RecordScope(outer.scope(), fields);
        Place place = outer.inside(scope, fieldInputs(over));
        return new SpansCode(
                new RecordRows(
                        over,
                        scope,
                        null,
                        RecordRows.Carrying.NOTHING,
                        List.of(),
                        phrases.condition(rule.where(), place),
                        fields.size()),
                phrases.of(Scalar.DATE, rule.from(), place),
                phrases.of(Scalar.DATE, rule.to(), place),
                phrases.of(Scalar.DATE, rule.until(), outer),
                rule.measure(),
                rule.unit(),
                rule.gapDays());
    }

    private Calculation list(Phrase phrase, Place place) {
        Calculation over = phrases.any(phrase, place);
        if (over != null && over.type() instanceof Scalar) {
            phrases.report(over.path(), FindingCode.WRONG_TYPE, null, "此处需要记录列表", "records are needed here");
            return null;
        }
        return over;
    }

    static Map<String, Scalar> fields(Type type) {
        return switch (type) {
            case Type.Records records -> records.fields();
            case Type.ListOf list -> new LinkedHashMap<>(Map.of("item", list.element()));
            case Scalar _ -> Map.of();
        };
    }

    /** The inputs of the fields, if the records are an input itself or a selection of one. */
    Map<String, Input> fieldInputs(Calculation over) {
        if (over.uses().isEmpty()) {
            return Map.of();
        }
        String name = over.uses().getFirst().name();
        Input input = scheme.inputs().getOrDefault(name, scheme.schemeInputs().get(name));
        if (input == null) {
            return Map.of();
        }
        return input.type() instanceof Type.ListOf ? Map.of("item", input) : input.fields();
    }

    private void checkNumber(RowCode code, String path) {
        if (code != null && code.type() != Scalar.NUMBER) {
            phrases.report(path, FindingCode.WRONG_TYPE, null, "结果应为数字", "the result must be a number");
        }
    }
}
