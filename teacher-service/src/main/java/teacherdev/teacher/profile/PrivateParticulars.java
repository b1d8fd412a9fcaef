package teacherdev.teacher.profile;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What few may see of a teacher: contacts and party membership. Stored encrypted. */
public record PrivateParticulars(
        @Pattern(regexp = "[+0-9][0-9 -]{5,19}") @Schema(examples = "13800001234", nullable = true)
        String phone,

        @Email @Size(max = 120) @Schema(examples = "teacher@school.example", nullable = true)
        String email,

        @Size(max = 200) @Schema(nullable = true) String address,

        @Size(max = 40) @Schema(examples = "中共党员", nullable = true, description = "Party membership 政治面貌")
        String party,

        @Past @Schema(nullable = true, description = "Member since")
        LocalDate partySince) {

    /** Contacts with their middle hidden, and of the party only that something is known. */
    PrivateParticulars masked() {
        return new PrivateParticulars(
                hidden(phone, 3, 4),
                hidden(email, 1, email == null ? 0 : email.length() - Math.max(0, email.indexOf('@'))),
                hidden(address, 0, 0),
                hidden(party, 0, 0),
                null);
    }

    private static String hidden(String text, int start, int end) {
        if (text == null) {
            return null;
        }
        return text.length() <= start + end
                ? "****"
                : text.substring(0, start) + "****" + text.substring(text.length() - end);
    }
}
