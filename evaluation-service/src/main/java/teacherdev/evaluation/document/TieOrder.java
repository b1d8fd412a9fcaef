package teacherdev.evaluation.document;

/** How people are put in order by the key that a scheme declares for ties. */
public final class TieOrder {

    private static final int DIGITS_COMPARED = 40;

    private TieOrder() {}

    /** A text to compare by: numbers compare as numbers, because they are padded so that their texts do; nothing comes first. */
    public static String sortable(Object value) {
        String text = value == null ? "" : value.toString();
        int whole = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        return number ? "0".repeat(Math.max(0, DIGITS_COMPARED - whole)) + text : text;
    }
}
