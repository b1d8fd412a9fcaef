package teacherdev.platform.rules.engine;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;

/**
 * Refuses indicators that must not be used, such as the promotion rate of pupils (升学率). Every name and every text of the
 * document is looked at - spaces, signs and full-width forms do not hide a word.
 */
final class ForbiddenWords {

    private ForbiddenWords() {}

    static void check(Object tree, Set<String> forbidden, Findings findings) {
        if (!forbidden.isEmpty()) {
            Map<String, String> words = new LinkedHashMap<>();
            forbidden.forEach(word -> words.put(plain(word), word));
            walk(tree, "", words, findings);
        }
    }

    private static void walk(Object value, String path, Map<String, String> words, Findings findings) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    String name = String.valueOf(key);
                    String place = path.isEmpty() ? name : path + "." + name;
                    look(name, place, words, findings);
                    walk(inner, place, words, findings);
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(list.get(i), path + "[" + i + "]", words, findings);
                }
            }
            case String text -> look(text, path, words, findings);
            case null, default -> {}
        }
    }

    private static void look(String text, String path, Map<String, String> words, Findings findings) {
        String plain = plain(text);
        words.forEach((spelled, word) -> {
            if (plain.contains(spelled)) {
                findings.add(Finding.at(
                        path,
                        FindingCode.FORBIDDEN_INDICATOR,
                        word,
                        Message.of("禁止使用的指标 “" + word + "”", "the indicator \"" + word + "\" is forbidden")));
            }
        });
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
