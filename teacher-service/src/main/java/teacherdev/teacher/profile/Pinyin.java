package teacherdev.teacher.profile;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names in Latin letters, for finding them with a keyboard that writes no Chinese. Characters with several readings get one:
 * at the beginning of a name that of a surname. ICU takes a hundred times as long for a name as its row takes otherwise, so
 * it is asked once for each character at each of the two places.
 */
final class Pinyin {

    /** In these pairs the first character is read otherwise, as ICU's rules have it. */
    static final Set<String> PAIRS = Set.of("令狐", "万俟", "澹台", "长孙", "藏文", "重庆", "秘鲁");

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final String BEFORE = "一";
    private static final int BEFORE_LATIN_LENGTH = "yi".length();
    private static final char IDEOGRAPHS_FROM = '\u3400';

    private static final Map<String, String> FIRST = new ConcurrentHashMap<>();
    private static final Map<String, String> LATER = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** {@code ouyangyi} for 欧阳一. */
    static String of(String name) {
        if (!name.chars().allMatch(Pinyin::isIdeograph)) {
            return transliterated(name);
        }
        StringBuilder latin = new StringBuilder();
        for (int at = 0; at < name.length(); ) {
            int end = at + 2 <= name.length() && PAIRS.contains(name.substring(at, at + 2)) ? at + 2 : at + 1;
            String part = name.substring(at, end);
            latin.append(
                    at == 0
                            ? FIRST.computeIfAbsent(part, Pinyin::transliterated)
                            : LATER.computeIfAbsent(part, Pinyin::afterAnother));
            at = end;
        }
        return latin.toString();
    }

    /** Small letters and digits alone. */
    static String normalised(String latin) {
        return OTHER.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What ICU makes of a text, however it is composed. */
    static String transliterated(String text) {
        return normalised(NAMES.transliterate(text));
    }

    private static String afterAnother(String part) {
        return transliterated(BEFORE + part).substring(BEFORE_LATIN_LENGTH);
    }

    // Of the basic plane alone, which bounds what is remembered; half of a rarer character is none.
    private static boolean isIdeograph(int unit) {
        return unit >= IDEOGRAPHS_FROM && Character.isIdeographic(unit);
    }
}
