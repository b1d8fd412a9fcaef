package teacherdev.platform.runtime.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A statement that writes, and its parameters; {@link Sql#updateAll} sends several in one trip. */
public record Write(String statement, List<Object> parameters) {

    public static Write of(String statement, Object... parameters) {
        return new Write(statement, Collections.unmodifiableList(Arrays.asList(parameters.clone())));
    }
}
