package teacherdev.platform.rules.finding;

import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param code the stable code
 * @param path where in the document, such as {@code steps[2].formula}
 * @param position the character of the expression, from 1; null outside expressions
 * @param person the id of the person whose data are to blame; null when it is the document
 * @param field the name that is to blame, such as an input; null when there is none
 * @param hint what is wrong and what to do
 */
public record Finding(FindingCode code, String path, Integer position, String person, String field, Message hint) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(hint, "hint");
    }

    public static Finding at(String path, FindingCode code, String field, Message hint) {
        return new Finding(code, path, null, null, field, hint);
    }

    public static Finding inExpression(String path, FindingCode code, int position, String field, Message hint) {
        return new Finding(
                code,
                path,
                position,
                null,
                field,
                Message.of("第" + position + "个字符: " + hint.zh(), "character " + position + ": " + hint.en()));
    }

    public Finding of(String personId) {
        return new Finding(code, path, position, personId, field, hint);
    }
}
