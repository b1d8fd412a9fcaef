package teacherdev.training.certificate.rules;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a certificate states, and the bytes that are signed for it.
 *
 * @param subject the id of the session, or the name of the cycle
 * @param hours decimal with two places
 */
public record Statement(
        String number,
        String issuer,
        String kind,
        String subject,
        UUID teacherId,
        String title,
        BigDecimal hours,
        LocalDate from,
        LocalDate to,
        LocalDate issuedOn) {

    private static final String FORM = "teacherdev-certificate-1";

    /** Each field with its length before it, so that no two statements have the same bytes. UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed, before it is encoded. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM);
        for (Object field :
                List.of(number, issuer, kind, subject, teacherId, title, hours.toPlainString(), from, to, issuedOn)) {
            String value = field.toString();
            text.append('\n').append(value.length()).append(':').append(value);
        }
        return text.toString();
    }
}
