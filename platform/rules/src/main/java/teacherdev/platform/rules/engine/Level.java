package teacherdev.platform.rules.engine;

import java.util.List;

/** What a name has a value for: the scheme, each person, or each group of people. */
sealed interface Level {

    Level SCHEME = new OfScheme();
    Level PERSON = new OfPerson();

    /** Whether a name of this level has one value for each row of the other one. */
    boolean isVisibleAt(Level other);

    record OfScheme() implements Level {
        @Override
        public boolean isVisibleAt(Level other) {
            return true;
        }
    }

    record OfPerson() implements Level {
        @Override
        public boolean isVisibleAt(Level other) {
            return other instanceof OfPerson;
        }
    }

    /** The people that agree in the keys. */
    record OfGroup(List<String> keys) implements Level {
        @Override
        public boolean isVisibleAt(Level other) {
            return other instanceof OfPerson || (other instanceof OfGroup group && group.keys.containsAll(keys));
        }
    }

    static Level within(List<String> keys) {
        return keys.isEmpty() ? SCHEME : new OfGroup(List.copyOf(keys));
    }
}
