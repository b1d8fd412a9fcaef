package teacherdev.platform.rules.leaf;

import java.util.Locale;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;

/** What an author may have meant by a function that there is not: most plans were spreadsheets before. */
final class FunctionHints {

    private static final Message ROUNDING =
            Message.of(",舍入写在步骤的 round: {places: 2}", "; rounding is said by the step: round: {places: 2}");
    private static final Message CHOICE = Message.of(",写作 if 条件 then 甲 else 乙", "; write if condition then a else b");
    private static final Message LOGIC = Message.of(",写作 甲 and 乙、甲 or 乙、not(甲)", "; write a and b, a or b, not(a)");
    private static final Message SOME_OF_ALL = Message.of(
            ",全体人员用 aggregate 步骤的 where,记录用 items 步骤的 where",
            "; over people an aggregate step with where, over records an items step with where");
    private static final Message TABLE = Message.of(",查表用 lookup 步骤", "; a table is read by a lookup step");
    private static final Message SPREAD = Message.of(
            ",用 aggregate 步骤的 fn: variance,再写 sqrt(方差, 4)",
            "; an aggregate step with fn: variance, then sqrt(variance, 4)");
    private static final Message POWER = Message.of(",没有乘方,平方写作 a * a", "; there are no powers; a square is a * a");
    private static final Message SPAN =
            Message.of(",用 full_years、full_months 或 days(起, 止)", "; use full_years, full_months or days(from, to)");
    private static final Message TODAY = Message.of(
            ",日期由输入给出,例如 scheme_inputs: {截止日: date}", "; the day is an input, such as scheme_inputs: {as_of: date}");
    private static final Message RANKING = Message.of(",排名用 rank 步骤", "; a place is given by a rank step");
    private static final Message BEST =
            Message.of(",取前几项用 items 步骤的 best", "; the best few are taken by an items step with best");

    private static final Map<String, Message> SPREADSHEET = Map.ofEntries(
            Map.entry("round", ROUNDING),
            Map.entry("roundup", ROUNDING),
            Map.entry("rounddown", ROUNDING),
            Map.entry("if", CHOICE),
            Map.entry("ifs", CHOICE),
            Map.entry("iif", CHOICE),
            Map.entry("and", LOGIC),
            Map.entry("or", LOGIC),
            Map.entry("sumif", SOME_OF_ALL),
            Map.entry("sumifs", SOME_OF_ALL),
            Map.entry("countif", SOME_OF_ALL),
            Map.entry("countifs", SOME_OF_ALL),
            Map.entry("averageif", SOME_OF_ALL),
            Map.entry("vlookup", TABLE),
            Map.entry("hlookup", TABLE),
            Map.entry("lookup", TABLE),
            Map.entry("rank", RANKING),
            Map.entry("large", BEST),
            Map.entry("small", BEST),
            Map.entry("stdev", SPREAD),
            Map.entry("stdevp", SPREAD),
            Map.entry("power", POWER),
            Map.entry("pow", POWER),
            Map.entry("datedif", SPAN),
            Map.entry("today", TODAY),
            Map.entry("now", TODAY),
            Map.entry("average", meant("mean")),
            Map.entry("avg", meant("mean")),
            Map.entry("int", meant("floor")),
            Map.entry("mod", meant("modulo")));

    private FunctionHints() {}

    private static Message meant(String name) {
        return Message.of(",是否应为 “" + name + "”?", "; did you mean \"" + name + "\"?");
    }

    /** The end of a sentence that says that there is no such function. */
    static Message of(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        Message known = SPREADSHEET.get(lower);
        if (known != null) {
            return known;
        }
        return Functions.NAMES.contains(lower) ? meant(lower) : Nearest.question(written, Functions.NAMES);
    }
}
