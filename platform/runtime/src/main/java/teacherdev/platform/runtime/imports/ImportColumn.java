package teacherdev.platform.runtime.imports;

import java.util.Map;

/**
 * A column of a file.
 *
 * @param field the path of the field that it fills, for example {@code assignment.schoolCode}
 * @param zh its heading in Chinese, as the template has it
 * @param en its heading in English
 * @param values what people write for a code: 男 for MALE; other texts stay as they are
 */
public record ImportColumn(
        String field, String zh, String en, Form form, boolean required, Map<String, String> values) {

    /** How the text of a cell becomes a value. */
    public enum Form {
        TEXT,
        /** 2012-09-01, also 2012/9/1, 2012.9.1, 20120901, or a date cell. */
        DATE,
        /** Several texts between commas or 、. */
        LIST
    }

    public static ImportColumn text(String field, String zh, String en, boolean required) {
        return new ImportColumn(field, zh, en, Form.TEXT, required, Map.of());
    }

    public static ImportColumn date(String field, String zh, String en, boolean required) {
        return new ImportColumn(field, zh, en, Form.DATE, required, Map.of());
    }

    public static ImportColumn code(String field, String zh, String en, Map<String, String> values) {
        return new ImportColumn(field, zh, en, Form.TEXT, true, values);
    }

    public static ImportColumn codes(String field, String zh, String en, Map<String, String> values) {
        return new ImportColumn(field, zh, en, Form.LIST, true, values);
    }

    /** Whether a heading means this column; an asterisk for required columns does not matter. */
    boolean isMeantBy(String heading) {
        String plain = heading.replace("*", "").strip();
        return plain.equals(zh) || plain.equalsIgnoreCase(en) || plain.equals(field);
    }
}
