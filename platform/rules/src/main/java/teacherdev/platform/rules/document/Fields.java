package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;

/** The keys of one object of the document. Whoever asks gets a value of the right form or null, and the author a finding. */
final class Fields {

    private final Map<String, Object> values;
    private final String path;
    private final Findings findings;

    private Fields(Map<String, Object> values, String path, Findings findings) {
        this.values = values;
        this.path = path;
        this.findings = findings;
    }

    /** The object at a path; not an object: a finding and no keys. */
    static Fields of(Object value, String path, Findings findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> values.put(String.valueOf(key), each));
        } else {
            findings.add(
                    Finding.at(path, FindingCode.WRONG_TYPE, null, Message.of("此处需要对象", "an object is needed here")));
        }
        return new Fields(values, path, findings);
    }

    /** Reports keys that are not among the known ones. */
    Fields allowing(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key) && !findings.isFull()) {
                Message question = Nearest.question(key, known);
                report(
                        key,
                        FindingCode.UNKNOWN_KEY,
                        "未知的关键字 “" + key + "”" + question.zh(),
                        "unknown keyword \"" + key + "\"" + question.en());
            }
        }
        return this;
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Findings findings() {
        return findings;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Object raw(String key) {
        return values.get(key);
    }

    void report(String key, FindingCode code, String zh, String en) {
        findings.add(Finding.at(key == null ? path : path(key), code, key, Message.of(zh, en)));
    }

    /** Whether all the keys are there; reports each that is not. */
    boolean require(String... keys) {
        boolean complete = true;
        for (String key : keys) {
            if (!has(key)) {
                report(key, FindingCode.MISSING_KEY, "缺少 “" + key + "”", "\"" + key + "\" is missing");
                complete = false;
            }
        }
        return complete;
    }

    private void wrong(String key, String zh, String en) {
        report(key, FindingCode.WRONG_TYPE, "“" + key + "” 应为" + zh, "\"" + key + "\" must be " + en);
    }

    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(key, "文本", "a text");
            return null;
        }
        if (text.length() > Limits.TEXT_MAX || text.isBlank()) {
            report(
                    key,
                    text.isBlank() ? FindingCode.MISSING_KEY : FindingCode.TOO_LARGE,
                    "“" + key + "” 应为 1 到 " + Limits.TEXT_MAX + " 个字符",
                    "\"" + key + "\" must have 1 to " + Limits.TEXT_MAX + " characters");
            return null;
        }
        return text;
    }

    /** A text in one language for both, or an object with zh and en. */
    Message message(String key) {
        if (values.get(key) instanceof Map<?, ?>) {
            Fields languages = object(key).allowing(Set.of("zh", "en"));
            languages.require("zh");
            String zh = languages.text("zh");
            String en = languages.text("en");
            return zh == null ? null : Message.of(zh, en == null ? zh : en);
        }
        String text = text(key);
        return text == null ? null : Message.of(text, text);
    }

    /** An expression; a number or a boolean stands for itself. */
    Phrase phrase(String key) {
        Object value = values.get(key);
        return value == null ? null : phrase(value, path(key), findings);
    }

    static Phrase phrase(Object value, String path, Findings findings) {
        return switch (value) {
            case String text when !text.isBlank() -> new Phrase(text, path);
            case Boolean flag -> new Phrase(flag.toString(), path);
            case Number number
            when decimal(number) != null -> new Phrase(decimal(number).toPlainString(), path);
            case null, default -> {
                findings.add(Finding.at(
                        path, FindingCode.WRONG_TYPE, null, Message.of("此处需要表达式", "an expression is needed here")));
                yield null;
            }
        };
    }

    /** Several expressions; one alone need not stand in a list. */
    List<Phrase> phrases(String key) {
        List<Phrase> phrases = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            for (int i = 0; i < bounded(key, list, Limits.LIST_MAX); i++) {
                addIfPresent(phrases, phrase(list.get(i), path(key) + "[" + i + "]", findings));
            }
        } else if (has(key)) {
            addIfPresent(phrases, phrase(key));
        }
        return phrases;
    }

    private static <T> void addIfPresent(List<T> list, T element) {
        if (element != null) {
            list.add(element);
        }
    }

    /** Several names; one alone need not stand in a list. */
    List<String> names(String key) {
        Object value = values.get(key);
        List<String> names = new ArrayList<>();
        if (value instanceof String name) {
            names.add(name);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < bounded(key, list, Limits.LIST_MAX); i++) {
                if (list.get(i) instanceof String name && !names.contains(name)) {
                    names.add(name);
                } else {
                    wrong(key, "不重复的名称列表", "a list of distinct names");
                }
            }
        } else if (value != null) {
            wrong(key, "名称或名称列表", "a name or a list of names");
        }
        return names;
    }

    BigDecimal number(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        BigDecimal decimal = value instanceof Number number ? decimal(number) : null;
        if (decimal == null) {
            wrong(key, "数字(最多 " + Limits.DIGITS_MAX + " 位)", "a number of at most " + Limits.DIGITS_MAX + " digits");
        }
        return decimal;
    }

    /** The number that stands there as such; null if there is none, or an expression. */
    BigDecimal constant(String key) {
        return values.get(key) instanceof Number number ? decimal(number) : null;
    }

    int wholeNumber(String key, int least, int most, int absent) {
        BigDecimal number = number(key);
        if (number == null) {
            return absent;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            report(
                    key,
                    FindingCode.OUT_OF_BOUNDS,
                    "“" + key + "” 应为 " + least + " 到 " + most + " 的整数",
                    "\"" + key + "\" must be a whole number from " + least + " to " + most);
            return absent;
        }
        return number.intValueExact();
    }

    boolean flag(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof Boolean)) {
            wrong(key, "true 或 false", "true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** One of the words of an enumeration, written in lower case. */
    <E extends Enum<E>> E word(String key, Class<E> words, E absent) {
        String text = text(key);
        if (text == null) {
            return absent;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        String known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        report(
                key,
                FindingCode.UNKNOWN_KEY,
                "“" + key + "” 应为 " + known + " 之一",
                "\"" + key + "\" must be one of " + known);
        return absent;
    }

    Fields object(String key) {
        return of(values.get(key), path(key), findings);
    }

    /** The objects of a list. */
    List<Fields> objects(String key, int most) {
        List<Fields> objects = new ArrayList<>();
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            for (int i = 0; i < bounded(key, list, most); i++) {
                objects.add(of(list.get(i), path(key) + "[" + i + "]", findings));
            }
        } else if (value != null) {
            wrong(key, "列表", "a list");
        }
        return objects;
    }

    private int bounded(String key, List<?> list, int most) {
        if (list.size() > most) {
            report(
                    key,
                    FindingCode.TOO_LARGE,
                    "“" + key + "” 最多 " + most + " 项",
                    "\"" + key + "\" may have at most " + most + " elements");
        }
        return Math.min(list.size(), most);
    }

    /** A number without binary floating point; null if it is one, or if it has too many digits. */
    static BigDecimal decimal(Number number) {
        BigDecimal decimal =
                switch (number) {
                    case BigDecimal value -> value;
                    case BigInteger value -> new BigDecimal(value);
                    case Integer value -> BigDecimal.valueOf(value);
                    case Long value -> BigDecimal.valueOf(value);
                    default -> null;
                };
        return decimal == null
                        || decimal.precision() > Limits.DIGITS_MAX
                        || Math.abs(decimal.scale()) > Limits.DIGITS_MAX
                ? null
                : decimal;
    }
}
