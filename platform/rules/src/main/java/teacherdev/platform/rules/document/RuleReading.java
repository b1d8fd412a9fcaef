package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.Band;
import teacherdev.platform.rules.document.Rule.Criterion;
import teacherdev.platform.rules.document.Rule.RowRule;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** Reads the rule of a step; the JSON Schema of the document says the same in another language, and a test compares. */
final class RuleReading {

    static final List<String> KINDS = List.of(
            "formula",
            "weighted",
            "lookup",
            "bands",
            "segments",
            "items",
            "spans",
            "aggregate",
            "charge",
            "share",
            "split",
            "rank",
            "quota",
            "order",
            "require",
            "veto");
    private static final List<String> NESTED_KINDS = List.of("lookup", "bands", "segments");

    private RuleReading() {}

    /** The rule, or null if a part that it cannot do without is missing (which is then a finding). */
    static Rule read(String kind, Fields step) {
        return switch (kind) {
            case "formula" -> new Rule.Formula(step.phrase("formula"));
            case "weighted" -> weighted(step.object("weighted"));
            case "lookup", "bands", "segments" -> rowRule(kind, step);
            case "items" -> ItemsReading.items(step.object("items"));
            case "spans" -> ItemsReading.spans(step.object("spans"));
            case "aggregate" -> aggregate(step.object("aggregate"));
            case "charge" -> charge(step.object("charge"));
            case "share" -> share(step.object("share"));
            case "split" -> split(step.object("split"));
            case "rank" -> rank(step.object("rank"));
            case "quota" -> quota(step.object("quota"));
            case "order" -> order(step.object("order"));
            case "require" -> RequireReading.require(step);
            case "veto" -> veto(step.object("veto"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A lookup, bands or segments as a rule of their own or inside another. */
    private static RowRule rowRule(String kind, Fields parent) {
        return switch (kind) {
            case "lookup" -> lookup(parent.object("lookup"));
            case "bands" -> bands(parent.object("bands"));
            default -> segments(parent.object("segments"));
        };
    }

    /** An expression, or an object with a lookup, bands or segments. */
    static RowRule value(String key, Fields parent) {
        if (!(parent.raw(key) instanceof Map<?, ?>)) {
            Phrase phrase = parent.phrase(key);
            return phrase == null ? null : new Rule.Formula(phrase);
        }
        Fields object = parent.object(key).allowing(Set.copyOf(NESTED_KINDS));
        List<String> kinds = NESTED_KINDS.stream().filter(object::has).toList();
        if (kinds.size() != 1) {
            object.report(
                    null,
                    FindingCode.MISSING_KEY,
                    "需要 lookup、bands 或 segments 之一",
                    "one of lookup, bands and segments is needed");
            return null;
        }
        return rowRule(kinds.getFirst(), object);
    }

    private static Rule weighted(Fields fields) {
        fields.allowing(Set.of("of", "total")).require("of");
        Map<String, BigDecimal> of = fields.has("of") ? weights(fields.object("of")) : Map.of();
        BigDecimal total = fields.number("total");
        return new Rule.Weighted(of, total == null ? BigDecimal.ONE : total, fields.path());
    }

    private static Map<String, BigDecimal> weights(Fields fields) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            BigDecimal weight = fields.number(name);
            if (weight == null || weight.signum() < 0) {
                fields.report(name, FindingCode.OUT_OF_BOUNDS, "权重应为非负数字", "a weight is a number of at least 0");
            } else {
                weights.put(name, weight);
            }
        }
        return weights;
    }

    private static RowRule lookup(Fields fields) {
        fields.allowing(Set.of("table", "by"));
        boolean complete = fields.require("table", "by");
        String table = fields.text("table");
        List<Phrase> by = fields.phrases("by");
        return complete && table != null && !by.isEmpty() ? new Rule.Lookup(table, by, fields.path()) : null;
    }

    private static RowRule bands(Fields fields) {
        fields.allowing(Set.of("of", "rows", "else"));
        boolean complete = fields.require("of", "rows");
        List<Band> rows = new ArrayList<>();
        for (Fields row : fields.objects("rows", Limits.ROWS_MAX)) {
            row.allowing(Set.of("from", "above", "upto", "below", "value")).require("value");
            if ((row.has("from") && row.has("above")) || (row.has("upto") && row.has("below"))) {
                row.report(
                        null,
                        FindingCode.DUPLICATE_NAME,
                        "from/above、upto/below 各只能有一个",
                        "only one of from/above and of upto/below");
            }
            if (row.has("value")) {
                rows.add(new Band(
                        row.phrase(row.has("from") ? "from" : "above"),
                        row.has("from"),
                        row.phrase(row.has("upto") ? "upto" : "below"),
                        row.has("upto"),
                        row.phrase("value"),
                        row.path()));
            }
        }
        return complete ? new Rule.Bands(fields.phrase("of"), rows, fields.phrase("else"), fields.path()) : null;
    }

    private static RowRule segments(Fields fields) {
        fields.allowing(Set.of("of", "start", "rows"));
        boolean complete = fields.require("of", "rows");
        List<Rule.Segment> rows = new ArrayList<>();
        BigDecimal start = fields.number("start");
        BigDecimal before = start == null ? BigDecimal.ZERO : start;
        List<Fields> objects = fields.objects("rows", Limits.ROWS_MAX);
        for (Fields row : objects) {
            row.allowing(Set.of("upto", "rate")).require("rate");
            BigDecimal upto = row.number("upto");
            boolean last = row.path().equals(objects.getLast().path());
            if (upto == null ? !last : upto.compareTo(before) <= 0) {
                row.report(
                        "upto",
                        FindingCode.OUT_OF_BOUNDS,
                        "分段上限应递增,只有最后一段可以没有上限",
                        "the borders increase, and only the last segment may have none");
            }
            if (row.has("rate")) {
                rows.add(new Rule.Segment(upto, row.phrase("rate"), row.path()));
            }
            before = upto == null ? before : upto;
        }
        return complete
                ? new Rule.Segments(fields.phrase("of"), start == null ? BigDecimal.ZERO : start, rows, fields.path())
                : null;
    }

    private static Rule aggregate(Fields fields) {
        fields.allowing(Set.of("fn", "of", "where", "within", "best", "drop_highest", "drop_lowest", "empty"));
        boolean complete = fields.require("fn");
        Take function = ItemsReading.take("fn", fields);
        if (function != Take.COUNT) {
            complete = fields.require("of") && complete;
        }
        return complete
                ? new Rule.Aggregate(
                        function,
                        fields.phrase("of"),
                        fields.phrase("where"),
                        fields.names("within"),
                        fields.phrase("best"),
                        fields.wholeNumber("drop_highest", 0, Limits.RECORDS_MAX, 0),
                        fields.wholeNumber("drop_lowest", 0, Limits.RECORDS_MAX, 0),
                        fields.phrase("empty"),
                        fields.path())
                : null;
    }

    private static Rule charge(Fields fields) {
        fields.allowing(Set.of("pool", "deduct", "on_overrun"));
        boolean complete = fields.require("pool", "deduct");
        List<Rule.Deduction> deductions = new ArrayList<>();
        for (Fields deduction : fields.objects("deduct", Limits.LIST_MAX)) {
            deduction.allowing(Set.of("id", "amount", "sum_of")).require("id");
            String id = deduction.text("id");
            if (deduction.has("amount") == deduction.has("sum_of")) {
                deduction.report(
                        null, FindingCode.MISSING_KEY, "需要 amount 或 sum_of 之一", "one of amount and sum_of is needed");
            } else if (id != null) {
                InputReading.checkName(id, deduction.path("id"), deduction.findings());
                deductions.add(new Rule.Deduction(
                        id, deduction.phrase("amount"), deduction.phrase("sum_of"), deduction.path()));
            }
        }
        return complete
                ? new Rule.Charge(
                        fields.phrase("pool"),
                        deductions,
                        fields.word("on_overrun", Rule.Overrun.class, Rule.Overrun.ERROR),
                        fields.path())
                : null;
    }

    private enum Excess {
        REDISTRIBUTE,
        KEEP
    }

    private static Rule share(Fields fields) {
        fields.allowing(Set.of(
                "pool", "weight", "where", "within", "places", "only_if_over", "cap", "excess", "unallocated_as"));
        boolean complete = fields.require("pool", "weight");
        return complete
                ? new Rule.Share(
                        fields.phrase("pool"),
                        fields.phrase("weight"),
                        fields.phrase("where"),
                        fields.names("within"),
                        fields.wholeNumber("places", 0, Limits.PLACES_MAX, 2),
                        fields.flag("only_if_over"),
                        fields.phrase("cap"),
                        fields.word("excess", Excess.class, Excess.REDISTRIBUTE) == Excess.KEEP,
                        fields.text("unallocated_as"),
                        fields.path())
                : null;
    }

    private static Rule split(Fields fields) {
        fields.allowing(Set.of("amount", "parts", "places"));
        boolean complete = fields.require("amount", "parts");
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (fields.raw("parts") instanceof Map<?, ?>) {
            parts.putAll(weights(fields.object("parts")));
        } else {
            fields.names("parts").forEach(part -> parts.put(part, BigDecimal.ONE));
        }
        parts.keySet().forEach(part -> InputReading.checkName(part, fields.path("parts"), fields.findings()));
        return complete
                ? new Rule.Split(
                        fields.phrase("amount"),
                        parts,
                        fields.wholeNumber("places", 0, Limits.PLACES_MAX, 2),
                        fields.path())
                : null;
    }

    private enum Direction {
        DESC,
        ASC
    }

    /** {@code by: 得分}, {@code by: [得分, {value: 工龄, order: asc}]}; the key {@code order} beside it holds for all of them. */
    private static List<Criterion> criteria(Fields fields) {
        fields.require("by");
        boolean ascending = fields.word("order", Direction.class, Direction.DESC) == Direction.ASC;
        List<Criterion> criteria = new ArrayList<>();
        if (fields.raw("by") instanceof List<?> list) {
            for (int i = 0; i < Math.min(list.size(), Limits.LIST_MAX); i++) {
                String path = fields.path("by") + "[" + i + "]";
                if (list.get(i) instanceof Map<?, ?>) {
                    Fields object =
                            Fields.of(list.get(i), path, fields.findings()).allowing(Set.of("value", "order"));
                    boolean own = object.word("order", Direction.class, ascending ? Direction.ASC : Direction.DESC)
                            == Direction.ASC;
                    if (object.require("value")) {
                        criteria.add(new Criterion(object.phrase("value"), own));
                    }
                } else {
                    criteria.add(new Criterion(Fields.phrase(list.get(i), path, fields.findings()), ascending));
                }
            }
        } else if (fields.has("by")) {
            criteria.add(new Criterion(fields.phrase("by"), ascending));
        }
        return criteria;
    }

    private enum Ties {
        STANDARD,
        DENSE
    }

    private static Rule rank(Fields fields) {
        fields.allowing(Set.of("by", "order", "within", "where", "ties"));
        return new Rule.Rank(
                criteria(fields),
                fields.names("within"),
                fields.phrase("where"),
                fields.word("ties", Ties.class, Ties.STANDARD) == Ties.DENSE,
                fields.path());
    }

    private static Rule order(Fields fields) {
        fields.allowing(Set.of("by", "order", "within", "where"));
        return new Rule.Order(criteria(fields), fields.names("within"), fields.phrase("where"), fields.path());
    }

    private static Rule quota(Fields fields) {
        fields.allowing(Set.of("by", "order", "within", "where", "bands", "cumulative", "on_tie"))
                .require("bands");
        List<Rule.QuotaBand> bands = new ArrayList<>();
        for (Fields band : fields.objects("bands", Limits.ROWS_MAX)) {
            band.allowing(Set.of("name", "share", "count", "rounding", "rest")).require("name");
            if ((band.has("share") ? 1 : 0) + (band.has("count") ? 1 : 0) + (band.flag("rest") ? 1 : 0) != 1) {
                band.report(
                        null,
                        FindingCode.MISSING_KEY,
                        "需要 share、count 或 rest: true 之一",
                        "one of share, count and rest: true is needed");
            }
            String name = band.text("name");
            if (name != null) {
                bands.add(new Rule.QuotaBand(
                        name,
                        band.phrase("share"),
                        band.phrase("count"),
                        band.word("rounding", RoundingMode.class, RoundingMode.DOWN),
                        band.path()));
            }
        }
        return new Rule.Quota(
                criteria(fields),
                fields.names("within"),
                fields.phrase("where"),
                bands,
                fields.flag("cumulative"),
                fields.word("on_tie", Rule.TieAtBorder.class, Rule.TieAtBorder.PERSON),
                fields.path());
    }

    private static Rule veto(Fields fields) {
        fields.allowing(Set.of("when", "text", "policy"));
        boolean complete = fields.require("when");
        Message text = fields.message("text");
        return complete
                ? new Rule.Veto(
                        fields.phrase("when"),
                        text == null ? Message.of("一票否决", "excluded") : text,
                        fields.word("policy", Rule.VetoPolicy.class, Rule.VetoPolicy.REDISTRIBUTE),
                        fields.path())
                : null;
    }
}
