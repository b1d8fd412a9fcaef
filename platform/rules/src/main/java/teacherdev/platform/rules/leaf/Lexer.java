package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.Message;

/** Cuts an expression into words. */
final class Lexer {

    static final int LENGTH_MAX = 2_000;
    static final int DIGITS_MAX = 40;

    static final Set<String> KEYWORDS =
            Set.of("if", "then", "else", "and", "or", "not", "in", "between", "true", "false");
    private static final Set<String> LONG_SIGNS = Set.of("<=", ">=", "!=", "..");
    private static final String SIGNS = "+-*/=<>()[],.";
    private static final Map<String, String> HINTS = Map.of(
            "**", "没有乘方; there are no powers",
            "==", "相等写作 =; equality is written =",
            "&&", "写作 and; write and",
            "||", "写作 or; write or",
            "<>", "不等写作 !=; inequality is written !=");

    private final String source;
    private int at;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> read(String source) throws LeafProblem {
        if (source.length() > LENGTH_MAX) {
            throw LeafProblem.syntax(
                    LENGTH_MAX,
                    "表达式过长(最多 " + LENGTH_MAX + " 个字符)",
                    "the expression is too long (at most " + LENGTH_MAX + " characters)");
        }
        return new Lexer(source).tokens();
    }

    private List<Token> tokens() throws LeafProblem {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (at < source.length()) {
            tokens.add(next());
            skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "", source.length() + 1));
        return tokens;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private Token next() throws LeafProblem {
        int start = at;
        char first = source.charAt(at);
        if (isDigit(first) || (first == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            return number(start);
        }
        if (first == '"') {
            return text(start);
        }
        if (isNameStart(source.codePointAt(at))) {
            at = endOfName();
            String word = source.substring(start, at);
            return new Token(KEYWORDS.contains(word) ? Token.Kind.KEYWORD : Token.Kind.NAME, word, start + 1);
        }
        return sign(start, first);
    }

    private Token number(int start) throws LeafProblem {
        digits();
        boolean range = at + 1 < source.length() && source.charAt(at + 1) == '.';
        if (at < source.length() && source.charAt(at) == '.' && !range) {
            at++;
            digits();
        }
        String number = source.substring(start, at);
        if (at < source.length() && source.charAt(at) == '%') {
            throw LeafProblem.syntax(at + 1, "百分数请写成小数,例如 30% 写作 0.3", "write a percentage as a decimal: 30% is 0.3");
        }
        if (number.length() > DIGITS_MAX) {
            throw LeafProblem.syntax(start + 1, "数字过长", "the number has too many digits");
        }
        return new Token(Token.Kind.NUMBER, number, start + 1);
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private Token text(int start) throws LeafProblem {
        int end = source.indexOf('"', start + 1);
        if (end < 0) {
            throw LeafProblem.syntax(start + 1, "引号没有结束", "the text has no closing quote");
        }
        at = end + 1;
        return new Token(Token.Kind.TEXT, source.substring(start + 1, end), start + 1);
    }

    private Token sign(int start, char first) throws LeafProblem {
        String pair = source.substring(start, Math.min(start + 2, source.length()));
        if (HINTS.containsKey(pair)) {
            String[] hint = HINTS.get(pair).split("; ", 2);
            throw LeafProblem.syntax(start + 1, hint[0], hint[1]);
        }
        if (LONG_SIGNS.contains(pair)) {
            at += 2;
            return new Token(Token.Kind.SIGN, pair, start + 1);
        }
        if (SIGNS.indexOf(first) < 0) {
            Message hint = SignHints.of(String.valueOf(first));
            throw LeafProblem.syntax(
                    start + 1, "无法识别的字符 “" + first + "”" + hint.zh(), "unknown character '" + first + "'" + hint.en());
        }
        at++;
        return new Token(Token.Kind.SIGN, String.valueOf(first), start + 1);
    }

    private int endOfName() {
        int end = at;
        while (end < source.length() && isNamePart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    /** Whether a text can be a name of the language: a letter or underscore first, no keyword. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && !KEYWORDS.contains(text)
                && isNameStart(text.codePointAt(0))
                && text.codePoints().allMatch(Lexer::isNamePart);
    }

    private static boolean isNameStart(int character) {
        return Character.isLetter(character) || character == '_';
    }

    private static boolean isNamePart(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
