package teacherdev.platform.runtime.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The present row of a result, read by column name; SQL null is Java null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return read(() -> results.getString(column));
    }

    public UUID id(String column) {
        return read(() -> results.getObject(column, UUID.class));
    }

    public long number(String column) {
        return read(() -> results.getLong(column));
    }

    public int integer(String column) {
        return read(() -> results.getInt(column));
    }

    public Integer integerOrNull(String column) {
        return read(() -> results.getObject(column, Integer.class));
    }

    public boolean flag(String column) {
        return read(() -> results.getBoolean(column));
    }

    public BigDecimal decimal(String column) {
        return read(() -> results.getBigDecimal(column));
    }

    public LocalDate date(String column) {
        return read(() -> results.getObject(column, LocalDate.class));
    }

    public Instant instant(String column) {
        OffsetDateTime value = read(() -> results.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    public byte[] bytes(String column) {
        return read(() -> results.getBytes(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<String> texts(String column) {
        Array array = read(() -> results.getArray(column));
        return array == null ? List.of() : List.of((String[]) read(array::getArray));
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }
}
