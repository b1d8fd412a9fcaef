package teacherdev.platform.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import teacherdev.platform.rules.document.Rule.Condition;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** Reads the conditions of eligibility. */
final class RequireReading {

    private static final int DEPTH_MAX = 5;
    private static final Set<String> KEYS =
            Set.of("check", "all", "any", "at_least", "of", "each", "where", "let", "text");

    private RequireReading() {}

    static Rule require(Fields step) {
        Condition condition = condition(step.raw("require"), step.path("require"), step, 1);
        return condition == null ? null : new Rule.Require(condition, step.path("require"));
    }

    private static Condition condition(Object value, String path, Fields step, int depth) {
        if (depth > DEPTH_MAX) {
            step.findings()
                    .add(Finding.at(
                            path, FindingCode.TOO_LARGE, null, Message.of("条件嵌套过深", "conditions nested too deeply")));
            return null;
        }
        if (!(value instanceof Map<?, ?>)) {
            Phrase that = PlainValues.phrase(value, path, step.findings());
            return that == null ? null : new Condition.Check(that, Message.of(that.text(), that.text()));
        }
        Fields fields = Fields.of(value, path, step.findings()).allowing(KEYS);
        Message text = fields.message("text");
        if (fields.has("each")) {
            return each(fields, text);
        }
        if (fields.has("check")) {
            Phrase that = fields.phrase("check");
            return that == null
                    ? null
                    : new Condition.Check(that, text == null ? Message.of(that.text(), that.text()) : text);
        }
        if (fields.has("all")) {
            return new Condition.AllOf(conditions("all", fields, step, depth), text);
        }
        if (fields.has("any")) {
            return new Condition.AnyOf(conditions("any", fields, step, depth), text, path);
        }
        if (fields.has("at_least") && fields.require("of")) {
            int count = fields.wholeNumber("at_least", 1, Limits.LIST_MAX, 1);
            return new Condition.AtLeast(count, conditions("of", fields, step, depth), text, path);
        }
        fields.report(
                null,
                FindingCode.MISSING_KEY,
                "需要 check、all、any、at_least 或 each 之一",
                "one of check, all, any, at_least and each is needed");
        return null;
    }

    private static List<Condition> conditions(String key, Fields fields, Fields step, int depth) {
        if (!(fields.raw(key) instanceof List<?> list) || list.isEmpty() || list.size() > Limits.LIST_MAX) {
            fields.report(
                    key,
                    FindingCode.WRONG_TYPE,
                    "需要 1 到 " + Limits.LIST_MAX + " 个条件的列表",
                    "a list of 1 to " + Limits.LIST_MAX + " conditions is needed");
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            conditions.add(condition(list.get(i), fields.path(key) + "[" + i + "]", step, depth + 1));
        }
        conditions.removeIf(Objects::isNull);
        return conditions;
    }

    private static Condition each(Fields fields, Message text) {
        Phrase over = fields.phrase("each");
        if (!fields.require("check") || over == null) {
            return null;
        }
        Phrase that = fields.phrase("check");
        return that == null
                ? null
                : new Condition.Each(
                        over,
                        fields.phrase("where"),
                        ItemsReading.let(fields),
                        that,
                        text == null ? Message.of(that.text(), that.text()) : text,
                        fields.path());
    }
}
