package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Limits;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Turns plain values into values of the document's types and checks their bounds. */
final class InputValues {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

    private final Map<String, Input> inputs;
    private final Findings findings;
    private final Map<BigDecimal, Rational> seen = new HashMap<>();

    InputValues(Map<String, Input> inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    /** Reports inputs that the document does not know. */
    void checkNames(Map<String, Object> values, String path, String person) {
        for (String name : values.keySet()) {
            if (findings.isFull()) {
                return;
            }
            if (!inputs.containsKey(name)) {
                Message question = Nearest.question(name, inputs.keySet());
                report(
                        path,
                        FindingCode.UNKNOWN_INPUT,
                        person,
                        name,
                        "未知的输入 “" + name + "”" + question.zh(),
                        "unknown input \"" + name + "\"" + question.en());
            }
        }
    }

    /** The value of an input, its default if it is absent, or null if it is missing. */
    Object value(Input input, Object raw, String path, String person, String field) {
        Object given = raw == null ? input.defaultValue() : raw;
        if (given == null) {
            return null;
        }
        return switch (input.type()) {
            case Scalar scalar -> scalar(input, scalar, given, path, person, field);
            case Type.ListOf list -> list(input, list, given, path, person, field);
            case Type.Records _ -> records(input, given, path, person, field);
        };
    }

    private Object scalar(Input input, Scalar type, Object given, String path, String person, String field) {
        Object value =
                switch (type) {
                    case NUMBER -> number(given);
                    case TEXT -> given instanceof String text && text.length() <= Limits.TEXT_MAX ? text : null;
                    case BOOL -> given instanceof Boolean ? given : null;
                    case DATE -> date(given);
                };
        if (value == null) {
            report(
                    path,
                    FindingCode.WRONG_TYPE,
                    person,
                    field,
                    "“" + field + "” 应为" + type.label().zh(),
                    "\"" + field + "\" must be " + type.label().en());
            return Run.FAILED;
        }
        return isWithin(input, value, path, person, field) ? value : Run.FAILED;
    }

    private Rational number(Object given) {
        BigDecimal decimal =
                switch (given) {
                    case BigDecimal value -> value;
                    case BigInteger value -> new BigDecimal(value);
                    case Integer value -> BigDecimal.valueOf(value);
                    case Long value -> BigDecimal.valueOf(value);
                    case String text when DECIMAL.matcher(text).matches() -> new BigDecimal(text);
                    default -> null;
                };
        if (decimal == null
                || decimal.precision() > Limits.DIGITS_MAX
                || Math.abs(decimal.scale()) > Limits.DIGITS_MAX) {
            return null;
        }
        return seen.size() < Limits.CELLS_MAX ? seen.computeIfAbsent(decimal, Rational::of) : Rational.of(decimal);
    }

    private static LocalDate date(Object given) {
        try {
            return given instanceof LocalDate date ? date : LocalDate.parse(String.valueOf(given));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private boolean isWithin(Input input, Object value, String path, String person, String field) {
        if (value instanceof Rational number
                && ((input.min() != null && number.compareTo(Rational.of(input.min())) < 0)
                        || (input.max() != null && number.compareTo(Rational.of(input.max())) > 0))) {
            String range = "[" + (input.min() == null ? "-∞" : input.min().toPlainString()) + ", "
                    + (input.max() == null ? "+∞" : input.max().toPlainString()) + "]";
            report(
                    path,
                    FindingCode.OUT_OF_BOUNDS,
                    person,
                    field,
                    "“" + field + "” 超出范围 " + range,
                    "\"" + field + "\" is outside " + range);
            return false;
        }
        if (value instanceof String text
                && !input.oneOf().isEmpty()
                && !input.oneOf().contains(text)) {
            Message question = Nearest.question(text, input.oneOf());
            report(
                    path,
                    FindingCode.OUT_OF_BOUNDS,
                    person,
                    field,
                    "“" + field + "” 不能是 “" + text + "”" + question.zh(),
                    "\"" + field + "\" cannot be \"" + text + "\"" + question.en());
            return false;
        }
        return true;
    }

    private Object list(Input input, Type.ListOf type, Object given, String path, String person, String field) {
        if (!(given instanceof List<?> list) || list.size() > Limits.RECORDS_MAX) {
            return notAList(path, person, field);
        }
        Object[] values = new Object[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scalar(
                    input,
                    type.element(),
                    list.get(i) == null ? Boolean.class : list.get(i),
                    path,
                    person,
                    field + "[" + i + "]");
            if (Run.isFailed(values[i])) {
                return Run.FAILED;
            }
        }
        return values;
    }

    private Object records(Input input, Object given, String path, String person, String field) {
        if (!(given instanceof List<?> list) || list.size() > Limits.RECORDS_MAX) {
            return notAList(path, person, field);
        }
        Object[] rows = new Object[list.size()];
        boolean failed = false;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = record(input, list.get(i), path, person, field + "[" + i + "]");
            failed |= Run.isFailed(rows[i]);
        }
        return failed ? Run.FAILED : rows;
    }

    private Object record(Input input, Object given, String path, String person, String field) {
        if (!(given instanceof Map<?, ?> map)) {
            report(
                    path,
                    FindingCode.WRONG_TYPE,
                    person,
                    field,
                    "“" + field + "” 应为对象",
                    "\"" + field + "\" must be an object");
            return Run.FAILED;
        }
        InputValues inner = new InputValues(input.fields(), findings);
        Map<String, Object> values = new HashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        inner.checkNames(values, path, person);
        Object[] cells = new Object[input.fields().size()];
        boolean failed = !input.fields().keySet().containsAll(values.keySet());
        int i = 0;
        for (Input each : input.fields().values()) {
            cells[i] = inner.value(each, values.get(each.name()), path, person, field + "." + each.name());
            failed |= Run.isFailed(cells[i]);
            i++;
        }
        return failed ? Run.FAILED : cells;
    }

    private Object notAList(String path, String person, String field) {
        report(
                path,
                FindingCode.WRONG_TYPE,
                person,
                field,
                "“" + field + "” 应为最多 " + Limits.RECORDS_MAX + " 项的列表",
                "\"" + field + "\" must be a list of at most " + Limits.RECORDS_MAX + " elements");
        return Run.FAILED;
    }

    private void report(String path, FindingCode code, String person, String field, String zh, String en) {
        findings.add(new Finding(code, path, null, person, field, Message.of(zh, en)));
    }
}
