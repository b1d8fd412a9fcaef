package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.Band;
import teacherdev.platform.rules.document.Rule.RowRule;
import teacherdev.platform.rules.finding.FindingCode;

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
    private static final List<String> NESTED_KINDS = List.of("formula", "lookup", "bands", "segments");

    private RuleReading() {}

    /** The rule, or null if a part that it cannot do without is missing (which is then a finding). */
    static Rule read(String kind, Fields step) {
        return switch (kind) {
            case "weighted" -> weighted(step.object("weighted"));
            case "formula", "lookup", "bands", "segments" -> rowRule(kind, step);
            case "items" -> ItemsReading.items(step.object("items"));
            case "spans" -> ItemsReading.spans(step.object("spans"));
            case "aggregate" -> CollectiveReading.aggregate(step.object("aggregate"));
            case "charge" -> CollectiveReading.charge(step.object("charge"));
            case "share" -> CollectiveReading.share(step);
            case "split" -> CollectiveReading.split(step);
            case "rank" -> RankingReading.rank(step.object("rank"));
            case "quota" -> RankingReading.quota(step.object("quota"));
            case "order" -> RankingReading.order(step.object("order"));
            case "require" -> RequireReading.require(step);
            case "veto" -> CollectiveReading.veto(step.object("veto"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A formula, lookup, bands or segments as a rule of their own or inside another. */
    private static RowRule rowRule(String kind, Fields parent) {
        return switch (kind) {
            case "formula" -> parent.has("formula") ? new Rule.Formula(parent.phrase("formula")) : null;
            case "lookup" -> lookup(parent.object("lookup"));
            case "bands" -> bands(parent.object("bands"));
            default -> segments(parent.object("segments"));
        };
    }

    /** An expression, or an object with one of formula, lookup, bands and segments. */
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
                    "需要 formula、lookup、bands 或 segments 之一",
                    "one of formula, lookup, bands and segments is needed");
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

    static Map<String, BigDecimal> weights(Fields fields) {
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
        BigDecimal before = fields.has("start") ? fields.constant("start") : BigDecimal.ZERO;
        List<Fields> objects = fields.objects("rows", Limits.ROWS_MAX);
        for (int i = 0; i < objects.size(); i++) {
            Fields row = objects.get(i).allowing(Set.of("upto", "rate"));
            BigDecimal upto = row.constant("upto");
            boolean isOpen = !row.has("upto");
            boolean falls = upto != null && before != null && upto.compareTo(before) <= 0;
            if (falls || (isOpen && i < objects.size() - 1)) {
                row.report(
                        "upto",
                        FindingCode.OUT_OF_BOUNDS,
                        "分段上限应递增,只有最后一段可以没有上限",
                        "the borders increase, and only the last segment may have none");
            }
            if (row.require("rate")) {
                rows.add(new Rule.Segment(row.phrase("upto"), row.phrase("rate"), row.path()));
            }
            before = upto;
        }
        return complete ? new Rule.Segments(fields.phrase("of"), fields.phrase("start"), rows, fields.path()) : null;
    }
}
