package teacherdev.platform.runtime.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs SQL on the connection of the running transaction, or on one of its own when there is none. */
@ApplicationScoped
public class Sql {

    private static final int MANY = 100;
    private static final String BY_KEYS =
            "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)";

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows, in the order of the statement. The statement itself must bound how many there are. */
    public <T> List<T> list(String statement, Function<Row, T> reader, Object... parameters) {
        return run(statement, parameters, prepared -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = prepared.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reader.apply(row));
                }
            }
            return rows;
        });
    }

    /** The first row, or nothing. */
    public <T> Optional<T> first(String statement, Function<Row, T> reader, Object... parameters) {
        return run(statement, parameters, prepared -> {
            try (ResultSet results = prepared.executeQuery()) {
                return results.next() ? Optional.of(reader.apply(new Row(results))) : Optional.empty();
            }
        });
    }

    /** How many rows the statement inserted, updated or deleted. */
    public int update(String statement, Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    /**
     * Has the rest of the running transaction look for many things by their keys: each statement is planned when it comes, and
     * reads no table whole. A plan that was made for one thing when the table was young would read it whole for each of a
     * thousand. Not where foreign keys look at each row: their queries would be planned row by row.
     */
    public void lookByKeys(int things) {
        if (things >= MANY) {
            list(BY_KEYS, row -> row);
        }
    }

    private interface Execution<T> {
        T on(PreparedStatement prepared) throws SQLException;
    }

    private <T> T run(String statement, Object[] parameters, Execution<T> execution) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, parameters);
            return execution.on(prepared);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** Binds parameters by their Java type; arrays of String, UUID, Long and byte[] become SQL arrays. */
    public static void bind(Connection connection, PreparedStatement prepared, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            int position = i + 1;
            switch (parameters[i]) {
                case null -> prepared.setNull(position, Types.NULL);
                case Instant instant -> prepared.setObject(position, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> constant -> prepared.setString(position, constant.name());
                case String[] texts -> prepared.setArray(position, connection.createArrayOf("text", texts));
                case UUID[] ids -> prepared.setArray(position, connection.createArrayOf("uuid", ids));
                case Long[] numbers -> prepared.setArray(position, connection.createArrayOf("bigint", numbers));
                case byte[][] values -> prepared.setArray(position, connection.createArrayOf("bytea", values));
                default -> prepared.setObject(position, parameters[i]);
            }
        }
    }
}
