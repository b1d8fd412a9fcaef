package teacherdev.platform.rules.document;

import java.util.List;

/** What a step is computed for: once for the scheme, for each person, or for each group of people. */
public sealed interface Per {
    record Scheme() implements Per {}

    record Person() implements Per {}

    /** The people that agree in these names. */
    record Group(List<String> keys) implements Per {
        public Group {
            keys = List.copyOf(keys);
        }
    }
}
