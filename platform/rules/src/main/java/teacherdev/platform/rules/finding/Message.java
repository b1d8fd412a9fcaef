package teacherdev.platform.rules.finding;

import java.util.Objects;

/** A text for users, in Chinese and in English. */
public record Message(String zh, String en) {

    public Message {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    public static Message of(String zh, String en) {
        return new Message(zh, en);
    }
}
