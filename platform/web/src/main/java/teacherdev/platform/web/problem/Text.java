package teacherdev.platform.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;

/** A user-visible text in the two languages of the system. */
public record Text(String en, String zh) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    public static Text of(String en, String zh) {
        return new Text(en, zh);
    }

    /** The text in the language that an Accept-Language header asks for; English when it asks for neither. */
    public String in(String acceptLanguage) {
        return preferred(acceptLanguage).equals(Locale.CHINESE) ? zh : en;
    }

    /** English or Chinese, by an Accept-Language header that may be absent or malformed. */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
