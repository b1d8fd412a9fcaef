package teacherdev.platform.rules.leaf;

import java.util.Map;
import teacherdev.platform.rules.finding.Message;

/** What an author may have meant by a sign or a word that the language does not have there. */
final class SignHints {

    private static final Message NOTHING = Message.of("", "");
    private static final Message ASCII =
            Message.of(",请使用半角符号,文本用英文双引号", "; use ASCII signs, and straight double quotes for texts");
    private static final String FULL_WIDTH = "（）＋－＊／＝＜＞，。；：．、“”‘’'［］｛｝【】";

    private static final Map<String, Message> MEANT = Map.ofEntries(
            Map.entry("≥", written(">=")),
            Map.entry("≧", written(">=")),
            Map.entry("≤", written("<=")),
            Map.entry("≦", written("<=")),
            Map.entry("≠", written("!=")),
            Map.entry("×", written("*")),
            Map.entry("÷", written("/")),
            Map.entry("且", written("and")),
            Map.entry("并且", written("and")),
            Map.entry("或", written("or")),
            Map.entry("或者", written("or")),
            Map.entry("^", Message.of(",没有乘方,平方写作 a * a", "; there are no powers; a square is a * a")),
            Map.entry("?", Message.of(",写作 if 条件 then 甲 else 乙", "; write if condition then a else b")),
            Map.entry("..", Message.of(",范围写作 [1..5]", "; a range is written [1..5]")));

    private SignHints() {}

    private static Message written(String sign) {
        return Message.of(",写作 " + sign, "; write " + sign);
    }

    /** The end of a sentence that says what cannot be read. */
    static Message of(String written) {
        return MEANT.getOrDefault(written, FULL_WIDTH.contains(written) ? ASCII : NOTHING);
    }
}
