package teacherdev.teacher.profile;

/**
 * The beginning of a name that somebody looks for. Latin letters are compared with the pinyin, everything else with the name
 * itself.
 */
record NamePrefix(String text) {

    /** In every collation U+FFFF sorts behind all other characters. */
    private static final String LAST = "\uFFFF";

    /** In the order of code points it follows z, behind which no pinyin goes. */
    private static final String BEHIND_Z = "{";

    boolean isLatin() {
        return text.matches("[A-Za-z' ]+");
    }

    String pinyin() {
        return Pinyin.normalised(text);
    }

    String pinyinEnd() {
        return pinyin() + BEHIND_Z;
    }

    /**
     * The Chinese characters with which it begins. In the collation of names whatever begins with them stands together, from
     * them on and before {@link #hanEnd()}. That holds for no letters to which an accent may be added: e with a combining
     * acute sorts before e.
     */
    String han() {
        int end = 0;
        while (end < text.length()
                && Character.UnicodeScript.of(text.codePointAt(end)) == Character.UnicodeScript.HAN) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    String hanEnd() {
        return han() + LAST;
    }
}
