package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Rule.RowRule;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.document.Table;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Compiles the rules whose value depends on one row; what cannot be compiled is a finding, and the result is not used. */
final class RowRules {

    private final Scheme scheme;
    private final Phrases phrases;
    private final ItemsCompiling records;
    private final Map<String, List<Finding>> impossibleKeys = new HashMap<>();

    RowRules(Scheme scheme, Phrases phrases) {
        this.scheme = scheme;
        this.phrases = phrases;
        this.records = new ItemsCompiling(scheme, phrases, this);
    }

    /** Reports the keys of tables that no lookup can ever ask for. */
    void reportImpossibleKeys() {
        impossibleKeys.values().forEach(phrases.findings()::addAll);
    }

    private static List<Finding> inBoth(List<Finding> some, List<Finding> others) {
        return some.stream()
                .filter(one -> others.stream().anyMatch(other -> other.path().equals(one.path())))
                .toList();
    }

    RowCode compile(RowRule rule, Place place) {
        return switch (rule) {
            case Rule.Formula formula -> {
                Calculation calculation = phrases.scalar(formula.expression(), place);
                yield calculation == null ? null : new FormulaCode(calculation);
            }
            case Rule.Weighted weighted -> weighted(weighted, place);
            case Rule.Lookup lookup -> lookup(lookup, place);
            case Rule.Bands bands -> bands(bands, place);
            case Rule.Segments segments -> segments(segments, place);
            case Rule.Items items -> records.compile(items, place);
            case Rule.Spans spans -> records.compile(spans, place);
            case Rule.Require require -> new RequireCompiling(phrases, records).compile(require, place);
        };
    }

    private RowCode weighted(Rule.Weighted rule, Place place) {
        Map<Calculation, Rational> weights = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> each : rule.of().entrySet()) {
            Calculation value = phrases.number(new Phrase(each.getKey(), rule.path() + ".of." + each.getKey()), place);
            sum = sum.add(each.getValue());
            if (value != null) {
                weights.put(value, Rational.of(each.getValue()));
            }
        }
        if (sum.compareTo(rule.total()) != 0 || sum.signum() == 0) {
            phrases.report(
                    rule.path() + ".of",
                    FindingCode.WEIGHTS_DO_NOT_ADD_UP,
                    null,
                    "权重之和为 " + sum.toPlainString() + ",应为 " + rule.total().toPlainString(),
                    "the weights add up to " + sum.toPlainString() + ", not to "
                            + rule.total().toPlainString());
        }
        return new WeightedCode(weights, Rational.of(rule.total()));
    }

    private RowCode lookup(Rule.Lookup rule, Place place) {
        List<Calculation> by = phrases.scalars(rule.by(), place);
        Table table = scheme.tables().get(rule.table());
        if (table == null) {
            Message question = Nearest.question(rule.table(), scheme.tables().keySet());
            phrases.report(
                    rule.path() + ".table",
                    FindingCode.UNKNOWN_TABLE,
                    rule.table(),
                    "未定义的表 “" + rule.table() + "”" + question.zh(),
                    "unknown table \"" + rule.table() + "\"" + question.en());
            return null;
        }
        if (table.depth() != rule.by().size()) {
            phrases.report(
                    rule.path() + ".by",
                    FindingCode.TABLE_SHAPE,
                    rule.table(),
                    "表 “" + table.name() + "” 有 " + table.depth() + " 级键",
                    "the table \"" + table.name() + "\" has " + table.depth() + " key(s)");
            return null;
        }
        if (by.size() != rule.by().size()) {
            return null;
        }
        impossibleKeys.merge(table.name(), new TableKeys(table, by, place, phrases).check(), RowRules::inBoth);
        return new LookupCode(table, by, rule.path());
    }

    private RowCode bands(Rule.Bands rule, Place place) {
        Calculation of = phrases.scalar(rule.of(), place);
        Scalar ordered = of != null && of.type() == Scalar.DATE ? Scalar.DATE : Scalar.NUMBER;
        if (of != null && of.type() != ordered) {
            of = phrases.number(rule.of(), place);
        }
        List<BandsCode.BandCode> bands = new ArrayList<>();
        Set<Scalar> types = new HashSet<>();
        for (Rule.Band band : rule.rows()) {
            Calculation value = phrases.scalar(band.value(), place);
            bands.add(new BandsCode.BandCode(
                    phrases.of(ordered, band.low(), place),
                    band.lowIncluded(),
                    phrases.of(ordered, band.high(), place),
                    band.highIncluded(),
                    value));
            if (value != null) {
                types.add((Scalar) value.type());
            }
        }
        Calculation otherwise = phrases.scalar(rule.otherwise(), place);
        if (otherwise != null) {
            types.add((Scalar) otherwise.type());
        }
        if (types.size() != 1) {
            phrases.report(
                    rule.path(), FindingCode.WRONG_TYPE, null, "各档的值应为同一类型", "the bands' values must have one type");
            return null;
        }
        return new BandsCode(of, bands, otherwise, types.iterator().next(), rule.path());
    }

    private RowCode segments(Rule.Segments rule, Place place) {
        Calculation of = phrases.number(rule.of(), place);
        List<SegmentsCode.SegmentCode> segments = new ArrayList<>();
        for (Rule.Segment segment : rule.rows()) {
            segments.add(new SegmentsCode.SegmentCode(
                    phrases.number(segment.upto(), place), phrases.number(segment.rate(), place)));
        }
        return new SegmentsCode(of, phrases.number(rule.start(), place), segments);
    }
}
