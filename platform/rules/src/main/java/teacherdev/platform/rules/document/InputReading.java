package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Leaf;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Reads inputs: {@code 周课时: number}, {@code {type: number, unit: 节, min: 0}}, {@code {records: {级别: text}}}, {@code {list: number}}. */
final class InputReading {

    private static final Map<String, Scalar> TYPES =
            Map.of("number", Scalar.NUMBER, "text", Scalar.TEXT, "bool", Scalar.BOOL, "date", Scalar.DATE);
    private static final Set<String> KEYS =
            Set.of("type", "records", "list", "unit", "min", "max", "default", "one_of", "source", "label", "note");

    private final Findings findings;

    InputReading(Findings findings) {
        this.findings = findings;
    }

    Map<String, Input> read(Object value, String path, int most) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        Fields fields = Fields.of(value, path, findings);
        for (String name : fields.keys()) {
            if (inputs.size() >= most) {
                fields.report(null, FindingCode.TOO_LARGE, "最多 " + most + " 个输入", "at most " + most + " inputs");
                break;
            }
            checkName(name, fields.path(name), findings);
            inputs.put(name, input(name, fields));
        }
        return inputs;
    }

    static void checkName(String name, String path, Findings findings) {
        if (!Leaf.isName(name)) {
            findings.add(
                    Finding.at(
                            path,
                            FindingCode.INVALID_NAME,
                            name,
                            Message.of(
                                    "“" + name + "” 不能作名称:以字母或汉字开头,只含字母、数字和下划线,且不是关键字",
                                    "\"" + name
                                            + "\" is no name: a letter first, then letters, digits and underscores, no keyword")));
        }
    }

    private Input input(String name, Fields parent) {
        Object value = parent.raw(name);
        if (value instanceof String word) {
            return new Input(
                    name,
                    scalar(word, parent.path(name)),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    Map.of(),
                    parent.path(name));
        }
        Fields fields = parent.object(name).allowing(KEYS);
        Map<String, Input> recordFields = fields.has("records")
                ? read(fields.raw("records"), fields.path("records"), Limits.FIELDS_MAX)
                : Map.of();
        Type type = type(fields, recordFields);
        BigDecimal min = fields.number("min");
        BigDecimal max = fields.number("max");
        if ((min != null || max != null) && type != Scalar.NUMBER) {
            fields.report(null, FindingCode.WRONG_TYPE, "只有数字可以有 min 和 max", "only numbers have min and max");
        }
        if (fields.has("one_of") && type != Scalar.TEXT && !type.equals(new Type.ListOf(Scalar.TEXT))) {
            fields.report("one_of", FindingCode.WRONG_TYPE, "只有文本可以有 one_of", "only texts have one_of");
        }
        fields.message("label");
        fields.text("note");
        return new Input(
                name,
                type,
                min,
                max,
                fields.raw("default"),
                fields.names("one_of"),
                fields.text("unit"),
                fields.has("source") ? String.valueOf(fields.raw("source")) : null,
                recordFields,
                fields.path());
    }

    private Type type(Fields fields, Map<String, Input> recordFields) {
        long kinds =
                List.of("type", "records", "list").stream().filter(fields::has).count();
        if (kinds != 1) {
            fields.report(
                    null,
                    FindingCode.MISSING_KEY,
                    "需要 type、records 或 list 之一",
                    "one of type, records and list is needed");
        }
        if (fields.has("records")) {
            Map<String, Scalar> types = new LinkedHashMap<>();
            recordFields.forEach((name, field) -> {
                if (field.type() instanceof Scalar scalar) {
                    types.put(name, scalar);
                } else {
                    findings.add(Finding.at(
                            field.path(),
                            FindingCode.WRONG_TYPE,
                            name,
                            Message.of("记录的字段不能是列表", "a field of a record cannot be a list")));
                }
            });
            return new Type.Records(types);
        }
        if (fields.has("list")) {
            return new Type.ListOf(scalar(fields.text("list"), fields.path("list")));
        }
        return fields.has("type") ? scalar(fields.text("type"), fields.path("type")) : Scalar.NUMBER;
    }

    private Scalar scalar(String word, String path) {
        Scalar type = TYPES.get(word == null ? "" : word);
        if (type == null) {
            findings.add(Finding.at(
                    path,
                    FindingCode.WRONG_TYPE,
                    word,
                    Message.of("类型应为 number、text、bool 或 date", "the type must be number, text, bool or date")));
            return Scalar.NUMBER;
        }
        return type;
    }
}
