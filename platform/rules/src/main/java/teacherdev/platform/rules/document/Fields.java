package teacherdev.platform.rules.document;

import java.math.BigDecimal;
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
final class Fields extends Keys {

    private Fields(Map<String, Object> values, String path, Findings findings) {
        super(values, path, findings);
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
        for (String key : keys()) {
            if (!known.contains(key) && !findings().isFull()) {
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

    String text(String key) {
        Object value = raw(key);
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
        if (raw(key) instanceof Map<?, ?>) {
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
        Object value = raw(key);
        return value == null ? null : PlainValues.phrase(value, path(key), findings());
    }

    /** Several expressions; one alone need not stand in a list. */
    List<Phrase> phrases(String key) {
        List<Phrase> phrases = new ArrayList<>();
        if (raw(key) instanceof List<?> list) {
            for (int i = 0; i < bounded(key, list, Limits.LIST_MAX); i++) {
                addIfPresent(phrases, PlainValues.phrase(list.get(i), path(key) + "[" + i + "]", findings()));
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
        Object value = raw(key);
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
        Object value = raw(key);
        if (value == null) {
            return null;
        }
        BigDecimal decimal = value instanceof Number number ? PlainValues.decimal(number) : null;
        if (decimal == null) {
            wrong(key, "数字(最多 " + Limits.DIGITS_MAX + " 位)", "a number of at most " + Limits.DIGITS_MAX + " digits");
        }
        return decimal;
    }

    /** The number that stands there as such; null if there is none, or an expression. */
    BigDecimal constant(String key) {
        return raw(key) instanceof Number number ? PlainValues.decimal(number) : null;
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
        Object value = raw(key);
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
        return of(raw(key), path(key), findings());
    }

    /** The objects of a list. */
    List<Fields> objects(String key, int most) {
        List<Fields> objects = new ArrayList<>();
        Object value = raw(key);
        if (value instanceof List<?> list) {
            for (int i = 0; i < bounded(key, list, most); i++) {
                objects.add(of(list.get(i), path(key) + "[" + i + "]", findings()));
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
}
