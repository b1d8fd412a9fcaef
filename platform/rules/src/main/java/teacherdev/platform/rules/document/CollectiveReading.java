package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** Reads the rules that look at many people at once: sums, pools and exclusions. */
final class CollectiveReading {

    private CollectiveReading() {}

    static Rule aggregate(Fields fields) {
        fields.allowing(Set.of("fn", "of", "where", "within", "best", "drop_highest", "drop_lowest", "empty", "link"));
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
                        link(fields),
                        fields.path())
                : null;
    }

    /** {@code link: {theirs: 师傅, mine: 工号}}; null if the people are taken together in groups or all. */
    private static Rule.Link link(Fields fields) {
        if (!fields.has("link")) {
            return null;
        }
        if (fields.has("within")) {
            fields.report("link", FindingCode.UNKNOWN_KEY, "link 与 within 不能并用", "link and within exclude each other");
        }
        Fields link = fields.object("link").allowing(Set.of("theirs", "mine"));
        return link.require("theirs", "mine") ? new Rule.Link(link.phrase("theirs"), link.phrase("mine")) : null;
    }

    static Rule charge(Fields fields) {
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

    static Rule share(Fields step) {
        Fields fields = step.object("share")
                .allowing(Set.of(
                        "pool",
                        "weight",
                        "where",
                        "within",
                        "places",
                        "only_if_over",
                        "floor",
                        "cap",
                        "excess",
                        "unallocated_as"));
        boolean complete = fields.require("pool", "weight");
        boolean onlyIfOver = fields.flag("only_if_over");
        if (onlyIfOver && fields.has("floor")) {
            fields.report(
                    "floor",
                    FindingCode.UNKNOWN_KEY,
                    "only_if_over 与 floor 不能并用",
                    "only_if_over and floor exclude each other");
        }
        return complete
                ? new Rule.Share(
                        fields.phrase("pool"),
                        fields.phrase("weight"),
                        fields.phrase("where"),
                        fields.names("within"),
                        places(fields, step),
                        onlyIfOver,
                        fields.phrase("floor"),
                        fields.phrase("cap"),
                        fields.word("excess", Excess.class, Excess.REDISTRIBUTE) == Excess.KEEP,
                        fields.text("unallocated_as"),
                        fields.path())
                : null;
    }

    /** The places of the smallest unit; {@code round} of the step may say it instead. */
    private static int places(Fields fields, Fields step) {
        if (fields.has("places") && step.has("round")) {
            fields.report("places", FindingCode.DUPLICATE_NAME, "places 与 round 只能写一个", "only one of places and round");
        }
        return fields.wholeNumber("places", 0, Limits.PLACES_MAX, 2);
    }

    static Rule split(Fields step) {
        Fields fields = step.object("split").allowing(Set.of("amount", "parts", "places"));
        boolean complete = fields.require("amount", "parts");
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (fields.raw("parts") instanceof Map<?, ?>) {
            parts.putAll(RuleReading.weights(fields.object("parts")));
        } else {
            fields.names("parts").forEach(part -> parts.put(part, BigDecimal.ONE));
        }
        parts.keySet().forEach(part -> InputReading.checkName(part, fields.path("parts"), fields.findings()));
        return complete ? new Rule.Split(fields.phrase("amount"), parts, places(fields, step), fields.path()) : null;
    }

    static Rule veto(Fields fields) {
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
