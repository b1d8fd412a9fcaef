package teacherdev.platform.runtime.sql;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns rows into one array per column, for statements like {@code insert ... select unnest(?::text[])}: however many rows
 * there are, it is one statement. Dates, numbers and flags travel as text and are cast: {@code ?::text[]::date[]}.
 */
public final class Columns {

    private Columns() {}

    /** A column as text; null stays null. */
    public static <T> String[] texts(List<T> rows, Function<? super T, ?> column) {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }

    public static <T> UUID[] ids(List<T> rows, Function<? super T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    public static <T> Long[] numbers(List<T> rows, Function<? super T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    public static <T> byte[][] bytes(List<T> rows, Function<? super T, byte[]> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
