package teacherdev.training.certificate.rules;

/** A name as strangers see it: enough to recognise whom one knows, too little to learn who it is. */
public final class MaskedName {

    private static final int STARS_MAX = 3;

    private MaskedName() {}

    /** The first character and a star for each other one, three at most: 王小明 is 王**. */
    public static String of(String name) {
        if (name == null || name.isBlank()) {
            return "*";
        }
        String bare = name.strip();
        int first = bare.offsetByCodePoints(0, 1);
        int others = bare.codePointCount(first, bare.length());
        return bare.substring(0, first) + "*".repeat(Math.clamp(others, 1, STARS_MAX));
    }
}
