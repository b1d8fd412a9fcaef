package teacherdev.platform.rules.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;

/** Values as people and answers see them. */
final class Shown {

    private Shown() {}

    /** A decimal string, a text, a boolean, or the number of a list's elements. */
    static Object value(Object value, int places) {
        return switch (value) {
            case Rational number -> Decimals.display(number, places);
            case LocalDate date -> date.toString();
            case Object[] list -> list(list);
            case null -> null;
            default -> value;
        };
    }

    private static Object list(Object[] list) {
        return list.length > 0 && list[0] instanceof Object[]
                ? String.valueOf(list.length)
                : Arrays.stream(list)
                        .map(each -> String.valueOf(value(each, 0)))
                        .collect(Collectors.toList());
    }

    static String text(Object value) {
        return String.valueOf(value(value, 0));
    }

    /** The form in which a value is a key of a table. */
    static String key(Object value) {
        return text(value);
    }
}
