package teacherdev.platform.runtime.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A statement that answers rows, how they are read, and its parameters; see {@link Sql#both}. */
public record Query<T>(String statement, Function<Row, T> reader, List<Object> parameters) {

    public static <T> Query<T> of(String statement, Function<Row, T> reader, Object... parameters) {
        return new Query<>(statement, reader, Collections.unmodifiableList(Arrays.asList(parameters.clone())));
    }
}
