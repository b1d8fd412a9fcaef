package teacherdev.teacher.profile.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen's identity number 公民身份号码 (GB 11643-1999): 17 digits and a check character. */
public record IdentityNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int SHOWN_AT_THE_START = 6;
    private static final int SHOWN_AT_THE_END = 4;

    /** What is wrong with a text as an identity number. */
    public enum Fault {
        FORM,
        BIRTH_DATE,
        CHECK_DIGIT
    }

    /** Upper case, as it is stored and compared. */
    public static String normalised(String text) {
        return text.trim().toUpperCase(Locale.ROOT);
    }

    /** The first fault of a normalised text; empty when it is an identity number. */
    public static Optional<Fault> faultOf(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of(Fault.FORM);
        }
        if (!isDate(text.substring(6, 14))) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return text.charAt(17) == checkCharacter(text) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** The number with all but the first six and the last four characters hidden: 110105********002X. */
    public String masked() {
        int hidden = value.length() - SHOWN_AT_THE_START - SHOWN_AT_THE_END;
        return value.substring(0, SHOWN_AT_THE_START)
                + "*".repeat(hidden)
                + value.substring(value.length() - SHOWN_AT_THE_END);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, BIRTH_DATE);
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
