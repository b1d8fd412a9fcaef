package teacherdev.platform.rules.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.RowRule;
import teacherdev.platform.rules.document.Rule.Take;

/** Reads the rules over records. */
final class ItemsReading {

    private static final Set<String> ITEMS_KEYS = Set.of(
            "over",
            "where",
            "let",
            "order_by",
            "carry",
            "value",
            "cap_each",
            "round_each",
            "per",
            "per_take",
            "cap_per",
            "best",
            "drop_highest",
            "drop_lowest",
            "take");
    private static final Set<String> SPANS_KEYS =
            Set.of("over", "where", "from", "to", "until", "measure", "unit", "gap_days");

    private ItemsReading() {}

    static RowRule items(Fields fields) {
        fields.allowing(ITEMS_KEYS);
        boolean complete = fields.require("over");
        Take take = take("take", fields);
        RowRule value = fields.has("value") ? RuleReading.value("value", fields) : null;
        if (take != Take.COUNT) {
            complete = fields.require("value") && complete;
        }
        if (!complete || (value == null && take != Take.COUNT)) {
            return null;
        }
        return new Rule.Items(
                fields.phrase("over"),
                fields.phrase("where"),
                let(fields),
                orderBy(fields),
                carry(fields),
                value == null ? new Rule.Formula(new Phrase("1", fields.path("value"))) : value,
                fields.phrase("cap_each"),
                fields.has("round_each") ? StepReading.rounding(fields.object("round_each")) : null,
                fields.phrases("per"),
                take("per_take", fields),
                fields.has("cap_per") ? RuleReading.value("cap_per", fields) : null,
                fields.phrase("best"),
                fields.wholeNumber("drop_highest", 0, Limits.RECORDS_MAX, 0),
                fields.wholeNumber("drop_lowest", 0, Limits.RECORDS_MAX, 0),
                take,
                fields.path());
    }

    private enum Direction {
        ASC,
        DESC
    }

    /** {@code order_by: 日期}, or {@code {value: 系数, order: desc}}; null if the records stay in their order. */
    private static Rule.Sorting orderBy(Fields fields) {
        if (!(fields.raw("order_by") instanceof Map<?, ?>)) {
            Phrase by = fields.phrase("order_by");
            return by == null ? null : new Rule.Sorting(new Rule.Formula(by), true);
        }
        Fields order = fields.object("order_by").allowing(Set.of("value", "order"));
        boolean ascending = order.word("order", Direction.class, Direction.ASC) == Direction.ASC;
        RowRule value = order.require("value") ? RuleReading.value("value", order) : null;
        return value == null ? null : new Rule.Sorting(value, ascending);
    }

    /** {@code carry: {结转: {start: 0, next: min(20, 结转 + 余)}}}. */
    private static Map<String, Rule.Carry> carry(Fields fields) {
        Map<String, Rule.Carry> carry = new LinkedHashMap<>();
        if (fields.has("carry")) {
            Fields names = fields.object("carry");
            for (String name : names.keys()) {
                InputReading.checkName(name, names.path(name), names.findings());
                Fields one = names.object(name).allowing(Set.of("start", "next"));
                if (one.require("next")) {
                    Phrase start = one.has("start") ? one.phrase("start") : new Phrase("0", one.path("start"));
                    carry.put(name, new Rule.Carry(start, one.phrase("next"), one.path()));
                }
            }
        }
        return carry;
    }

    /** The word {@code average} is understood as well as {@code mean}. */
    static Take take(String key, Fields fields) {
        return "average".equals(fields.raw(key)) ? Take.MEAN : fields.word(key, Take.class, Take.SUM);
    }

    /** Named values of a record, each seeing the ones before it. */
    static Map<String, RowRule> let(Fields fields) {
        Map<String, RowRule> let = new LinkedHashMap<>();
        if (fields.has("let")) {
            Fields names = fields.object("let");
            for (String name : names.keys()) {
                InputReading.checkName(name, names.path(name), names.findings());
                RowRule value = RuleReading.value(name, names);
                if (value != null) {
                    let.put(name, value);
                }
            }
        }
        return let;
    }

    static RowRule spans(Fields fields) {
        fields.allowing(SPANS_KEYS);
        boolean complete = fields.require("over", "from", "to");
        return complete
                ? new Rule.Spans(
                        fields.phrase("over"),
                        fields.phrase("where"),
                        fields.phrase("from"),
                        fields.phrase("to"),
                        fields.phrase("until"),
                        fields.word("measure", Rule.Measure.class, Rule.Measure.TOTAL),
                        fields.word("unit", Rule.SpanUnit.class, Rule.SpanUnit.YEARS),
                        fields.wholeNumber("gap_days", 0, 3_660, 0),
                        fields.path())
                : null;
    }
}
