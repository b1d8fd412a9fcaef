package teacherdev.platform.rules.document;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.Criterion;
import teacherdev.platform.rules.finding.FindingCode;

/** Reads the rules that put people in an order. */
final class RankingReading {

    private RankingReading() {}

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
                    criteria.add(new Criterion(PlainValues.phrase(list.get(i), path, fields.findings()), ascending));
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

    static Rule rank(Fields fields) {
        fields.allowing(Set.of("by", "order", "within", "where", "ties"));
        return new Rule.Rank(
                criteria(fields),
                fields.names("within"),
                fields.phrase("where"),
                fields.word("ties", Ties.class, Ties.STANDARD) == Ties.DENSE,
                fields.path());
    }

    static Rule order(Fields fields) {
        fields.allowing(Set.of("by", "order", "within", "where"));
        return new Rule.Order(criteria(fields), fields.names("within"), fields.phrase("where"), fields.path());
    }

    static Rule quota(Fields fields) {
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
}
