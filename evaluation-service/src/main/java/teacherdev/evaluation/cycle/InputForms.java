package teacherdev.evaluation.cycle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.leaf.Type;

/** Checks a value against an input when it is entered, so that a wrong one is refused where it can be corrected. */
final class InputForms {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");
    private static final int TEXT_MAX = 500;

    private InputForms() {}

    /** The code of what is wrong; empty if the value fits. */
    static Optional<String> fault(Input input, Object value) {
        boolean fits =
                switch (input.type()) {
                    case Type.Scalar scalar -> isA(scalar, value);
                    case Type.ListOf list ->
                        value instanceof List<?> elements
                                && elements.stream().allMatch(one -> isA(list.element(), one));
                    case Type.Records _ ->
                        value instanceof List<?> rows && rows.stream().allMatch(row -> fitsRecord(input, row));
                };
        if (!fits) {
            return Optional.of("WRONG_TYPE");
        }
        return isWithin(input, value) ? Optional.empty() : Optional.of("OUT_OF_RANGE");
    }

    private static boolean fitsRecord(Input input, Object row) {
        return row instanceof Map<?, ?> fields
                && fields.entrySet().stream().allMatch(field -> {
                    Input known = input.fields().get(String.valueOf(field.getKey()));
                    return known != null && fault(known, field.getValue()).isEmpty();
                });
    }

    private static boolean isA(Type.Scalar type, Object value) {
        return switch (type) {
            case NUMBER -> number(value) != null;
            case TEXT -> value instanceof String text && text.length() <= TEXT_MAX;
            case BOOL -> value instanceof Boolean;
            case DATE -> value instanceof String text && isDate(text);
        };
    }

    private static boolean isWithin(Input input, Object value) {
        BigDecimal number = input.type() == Type.Scalar.NUMBER ? number(value) : null;
        boolean inRange = number == null
                || ((input.min() == null || number.compareTo(input.min()) >= 0)
                        && (input.max() == null || number.compareTo(input.max()) <= 0));
        return inRange
                && (input.oneOf().isEmpty()
                        || !(value instanceof String)
                        || input.oneOf().contains(value));
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case String text when DECIMAL.matcher(text).matches() -> new BigDecimal(text);
            case null, default -> null;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
