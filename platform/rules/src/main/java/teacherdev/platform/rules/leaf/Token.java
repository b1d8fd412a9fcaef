package teacherdev.platform.rules.leaf;

/**
 * A word of an expression.
 *
 * @param position its first character, from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        KEYWORD,
        SIGN,
        END
    }

    boolean is(String expected) {
        return text.equals(expected) && (kind == Kind.SIGN || kind == Kind.KEYWORD);
    }
}
