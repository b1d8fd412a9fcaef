package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Frame;

/** A text in both languages whose parts are texts and calculations; a value that is missing shows as a dash. */
record Template(List<Object> zh, List<Object> en) {

    /** A text for people with expressions in braces; null if there is none. */
    static Template of(Message text, Phrases phrases, Place place, String path) {
        return text == null
                ? null
                : new Template(parts(text.zh(), phrases, place, path), parts(text.en(), phrases, place, path));
    }

    private static List<Object> parts(String text, Phrases phrases, Place place, String path) {
        List<Object> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            parts.add(text.substring(at, open));
            Calculation inserted = phrases.scalar(new Phrase(text.substring(open + 1, close), path + ".text"), place);
            parts.add(inserted == null ? "" : inserted);
            at = close + 1;
        }
        parts.add(text.substring(at));
        return parts;
    }

    Message in(Frame frame) {
        return Message.of(filled(zh, frame), filled(en, frame));
    }

    private static String filled(List<Object> parts, Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Calculation calculation ? shown(calculation, frame) : part);
        }
        return text.toString();
    }

    private static String shown(Calculation calculation, Frame frame) {
        try {
            return Shown.text(calculation.in(frame));
        } catch (Failure _) {
            return "—";
        }
    }
}
