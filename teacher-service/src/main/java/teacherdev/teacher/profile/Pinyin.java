package teacherdev.teacher.profile;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names in Latin letters, for finding them with a keyboard that writes no Chinese. Characters with several readings get one. */
final class Pinyin {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    private Pinyin() {}

    /** {@code ouyangyi} for 欧阳一. */
    static String of(String name) {
        return normalised(NAMES.transliterate(name));
    }

    /** Small letters and digits alone. */
    static String normalised(String latin) {
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
