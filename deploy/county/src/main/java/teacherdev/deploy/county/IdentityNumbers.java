package teacherdev.deploy.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Identity numbers that pass GB 11643 and belong to nobody: no place has the address code 990000. */
final class IdentityNumbers {

    static final String NOWHERE = "990000";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int PEOPLE_PER_DAY = 500;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private IdentityNumbers() {}

    /** The number of a person born on a day; the last digit of the order is odd for a man. */
    static String of(LocalDate birthDate, int order, boolean male) {
        int sequence = order % PEOPLE_PER_DAY * 2 + (male ? 1 : 0);
        String body = NOWHERE + DIGITS.format(birthDate) + String.format(Locale.ROOT, "%03d", sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
