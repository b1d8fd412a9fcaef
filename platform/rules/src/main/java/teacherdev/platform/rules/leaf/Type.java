package teacherdev.platform.rules.leaf;

import java.util.LinkedHashMap;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;

/** The type of a value: a scalar, a list of scalars, or records with scalar fields. */
public sealed interface Type {

    /** How a user calls it. */
    Message label();

    /** One value. */
    enum Scalar implements Type {
        NUMBER("数字", "a number"),
        TEXT("文本", "a text"),
        BOOL("是/否", "true or false"),
        DATE("日期", "a date");

        private final Message label;

        Scalar(String zh, String en) {
            label = Message.of(zh, en);
        }

        @Override
        public Message label() {
            return label;
        }
    }

    /** Several values of one scalar type. */
    record ListOf(Scalar element) implements Type {
        @Override
        public Message label() {
            return Message.of("列表", "a list");
        }
    }

    /** Rows with the same fields, in the order of the document. */
    record Records(Map<String, Scalar> fields) implements Type {
        public Records {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The place of a field in a row, or -1. */
        public int indexOf(String field) {
            int index = 0;
            for (String name : fields.keySet()) {
                if (name.equals(field)) {
                    return index;
                }
                index++;
            }
            return -1;
        }

        @Override
        public Message label() {
            return Message.of("记录列表", "records");
        }
    }
}
