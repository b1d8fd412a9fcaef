package teacherdev.teacher.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement that grows by the conditions that are asked for, with their parameters. */
final class Conditions {

    private final StringBuilder statement;
    private final List<Object> parameters = new ArrayList<>();

    Conditions(String beginning) {
        this.statement = new StringBuilder(beginning);
    }

    Conditions with(String part, Object... values) {
        statement.append(part);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds a part only when it is wanted. */
    Conditions when(boolean wanted, String part, Object... values) {
        return wanted ? with(part, values) : this;
    }

    String statement() {
        return statement.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
