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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Runs SQL on the connection of the running transaction, or on one of its own when there is none. */
@ApplicationScoped
public class Sql {

    /** Between statements of one trip. */
    private static final String NEXT = ";\n";

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
            try (ResultSet results = prepared.executeQuery()) {
                return rows(results, reader);
            }
        });
    }

    /** The same of a query that is sent by itself. */
    public <T> List<T> list(Query<T> query) {
        return list(query.statement(), query.reader(), query.parameters().toArray());
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

    /** Runs statements in their order and in one trip to the database; the first one that is refused ends it. */
    public void updateAll(Write... writes) {
        update(
                Arrays.stream(writes).map(Write::statement).collect(Collectors.joining(NEXT)),
                Arrays.stream(writes)
                        .flatMap(write -> write.parameters().stream())
                        .toArray());
    }

    /** The rows of two statements. */
    public record Both<A, B>(List<A> first, List<B> second) {}

    /** Runs two statements in their order and in one trip to the database; the second one sees what the first one did. */
    public <A, B> Both<A, B> both(Query<A> first, Query<B> second) {
        Object[] parameters = Stream.concat(first.parameters().stream(), second.parameters().stream())
                .toArray();
        return run(first.statement() + NEXT + second.statement(), parameters, prepared -> {
            prepared.execute();
            List<A> one = rows(prepared, first.reader());
            prepared.getMoreResults();
            return new Both<>(one, rows(prepared, second.reader()));
        });
    }

    private static <T> List<T> rows(PreparedStatement prepared, Function<Row, T> reader) throws SQLException {
        try (ResultSet results = prepared.getResultSet()) {
            return rows(results, reader);
        }
    }

    private static <T> List<T> rows(ResultSet results, Function<Row, T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(results);
        while (results.next()) {
            rows.add(reader.apply(row));
        }
        return rows;
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
