package teacherdev.platform.rules.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;

/** Gathers what there is to say about one value; {@link TraceLine} is the result. */
public final class Explanation {

    private final Map<String, Object> details = new LinkedHashMap<>();
    private final List<Message> sentences = new ArrayList<>();

    /** A fact as data: a decimal string, a text, a boolean, or lists and maps of them. */
    public Explanation detail(String name, Object value) {
        details.put(name, value);
        return this;
    }

    /** A sentence without its full stop. */
    public Explanation say(String zh, String en) {
        sentences.add(Message.of(zh, en));
        return this;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<Message> sentences() {
        return sentences;
    }
}
