package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Table;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;

/** Checks a table's keys against what the expressions can yield: no key that cannot occur, none missing that can. */
final class TableKeys {

    private final Table table;
    private final List<Calculation> by;
    private final Place place;
    private final Phrases phrases;
    private final List<Finding> impossible = new ArrayList<>();

    TableKeys(Table table, List<Calculation> by, Place place, Phrases phrases) {
        this.table = table;
        this.by = by;
        this.place = place;
        this.phrases = phrases;
    }

    /** Reports the keys that are missing and returns those that cannot occur here; another lookup may still need them. */
    List<Finding> check() {
        check(table.rows(), 0, table.path(), false);
        return impossible;
    }

    /** @param hasOuterDefault whether a branch around this one has a default for what is missing here */
    private void check(Map<String, Object> branch, int level, String path, boolean hasOuterDefault) {
        List<String> possible = possible(by.get(level));
        String constant = constant(by.get(level));
        boolean hasDefault = hasOuterDefault || branch.keySet().stream().anyMatch(Table.DEFAULT_KEYS::contains);
        for (Map.Entry<String, Object> row : branch.entrySet()) {
            String key = row.getKey();
            if (!Table.DEFAULT_KEYS.contains(key)) {
                checkKey(key, level, possible, path);
            }
            if (row.getValue() instanceof Map<?, ?> inner) {
                @SuppressWarnings("unchecked") // the reading of tables makes nothing else
                Map<String, Object> rows = (Map<String, Object>) inner;
                check(rows, level + 1, path + "." + key, hasDefault);
            }
        }
        if (constant != null) {
            possible = List.of(constant);
        }
        if (possible != null && !hasDefault) {
            possible.stream().filter(key -> !branch.containsKey(key)).forEach(key -> missing(key, path));
        }
    }

    private void checkKey(String key, int level, List<String> possible, String path) {
        String source = by.get(level).leaf().source();
        if (possible != null && !possible.contains(key)) {
            Message question = Nearest.question(key, possible);
            impossible(
                    path + "." + key,
                    key,
                    "“" + source + "” 不可能是 “" + key + "”" + question.zh(),
                    "\"" + source + "\" can never be \"" + key + "\"" + question.en());
        } else if (by.get(level).type() == Scalar.NUMBER && !isNumber(key)) {
            impossible(
                    path + "." + key,
                    key,
                    "键应为数字(不带多余的零),而不是 “" + key + "”",
                    "the key must be a number without needless zeros, not \"" + key + "\"");
        }
    }

    private void impossible(String path, String key, String zh, String en) {
        impossible.add(Finding.at(path, FindingCode.TABLE_KEY_IMPOSSIBLE, key, Message.of(zh, en)));
    }

    private static boolean isNumber(String key) {
        try {
            return Decimals.display(Rational.of(new BigDecimal(key))).equals(key);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private void missing(String key, String path) {
        phrases.report(
                path,
                FindingCode.TABLE_KEY_MISSING,
                key,
                "缺少键 “" + key + "”,也没有 “其他”",
                "the key \"" + key + "\" is missing, and there is no default (其他 / else)");
    }

    /** All texts that an expression can yield, or null if they are not known. */
    private List<String> possible(Calculation calculation) {
        if (calculation.type() == Scalar.BOOL) {
            return List.of("true", "false");
        }
        return place.permitted().get(calculation.leaf().source().strip());
    }

    /** The text that an expression consists of, or null. */
    private static String constant(Calculation calculation) {
        String source = calculation.leaf().source().strip();
        boolean isText =
                source.length() > 1 && source.startsWith("\"") && source.indexOf('"', 1) == source.length() - 1;
        return isText ? source.substring(1, source.length() - 1) : null;
    }
}
