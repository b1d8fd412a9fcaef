package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;

/** What single values of a document mean. */
final class PlainValues {

    private PlainValues() {}

    /** An expression; a number or a boolean stands for itself. Anything else is a finding and null. */
    static Phrase phrase(Object value, String path, Findings findings) {
        return switch (value) {
            case String text when !text.isBlank() -> new Phrase(text, path);
            case Boolean flag -> new Phrase(flag.toString(), path);
            case Number number
            when decimal(number) != null -> new Phrase(decimal(number).toPlainString(), path);
            case null, default -> {
                findings.add(Finding.at(
                        path, FindingCode.WRONG_TYPE, null, Message.of("此处需要表达式", "an expression is needed here")));
                yield null;
            }
        };
    }

    /** A number without binary floating point; null if it is one, or if it has too many digits. */
    static BigDecimal decimal(Number number) {
        BigDecimal decimal =
                switch (number) {
                    case BigDecimal value -> value;
                    case BigInteger value -> new BigDecimal(value);
                    case Integer value -> BigDecimal.valueOf(value);
                    case Long value -> BigDecimal.valueOf(value);
                    default -> null;
                };
        return decimal == null
                        || decimal.precision() > Limits.DIGITS_MAX
                        || Math.abs(decimal.scale()) > Limits.DIGITS_MAX
                ? null
                : decimal;
    }
}
