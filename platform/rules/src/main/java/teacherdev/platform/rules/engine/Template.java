package teacherdev.platform.rules.engine;

import java.util.List;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Frame;

/** A text in both languages whose parts are texts and calculations; a value that is missing shows as a dash. */
record Template(List<Object> zh, List<Object> en) {

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
