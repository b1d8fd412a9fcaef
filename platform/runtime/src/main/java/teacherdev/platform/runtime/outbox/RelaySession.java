package teacherdev.platform.runtime.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The leading relay's own database session. Its deletes need not wait for the disk: one that is lost in a crash only
 * makes the relay send a batch twice. It holds the advisory lock, and all of the relay's statements run on it, so
 * that losing the session is losing the lead. A process that is paused stops polling; the server then ends its idle
 * session, and a twin can take over while the paused one still believes it leads.
 */
final class RelaySession implements AutoCloseable {

    private static final long LEADER_LOCK = 0x6f7574626f78L;
    private static final String SESSION_SETTINGS =
            "set idle_session_timeout = '5s'; set statement_timeout = '10s'; set synchronous_commit = off; set"
                    + " application_name = 'outbox-relay'";
    private static final String LEAD = "select pg_try_advisory_lock(?)";
    /** At least one row, then as many as fit: a batch is held in memory, and events may be large. */
    private static final String UNSENT = """
            select position, event_id, topic, event_key, type, subject, aggregate_version, occurred_at, data, dead_letter_reason
            from (select first.*, sum(octet_length(data)) over (order by position) - octet_length(data) as bytes_before
                  from (select * from outbox order by position limit ?) as first) as sized
            where bytes_before < ? order by position
            """;

    private static final String DELETE = "delete from outbox where position = any (?)";

    private final Connection connection;
    private final PreparedStatement unsent;
    private final PreparedStatement delete;

    private RelaySession(Connection connection) throws SQLException {
        this.connection = connection;
        this.unsent = connection.prepareStatement(UNSENT);
        this.delete = connection.prepareStatement(DELETE);
    }

    /** A session that leads; empty when a twin does. */
    static Optional<RelaySession> tryToLead(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (PreparedStatement lead = connection.prepareStatement(LEAD)) {
            lead.setLong(1, LEADER_LOCK);
            try (ResultSet answer = lead.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    connection.close();
                    return Optional.empty();
                }
            }
            try (Statement settings = connection.createStatement()) {
                settings.execute(SESSION_SETTINGS);
            }
            return Optional.of(new RelaySession(connection));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    List<OutboxRow> unsent(int rowsMax, int bytesMax) throws SQLException {
        unsent.setInt(1, rowsMax);
        unsent.setInt(2, bytesMax);
        List<OutboxRow> rows = new ArrayList<>();
        try (ResultSet results = unsent.executeQuery()) {
            while (results.next()) {
                rows.add(new OutboxRow(
                        results.getLong(1),
                        results.getObject(2, UUID.class),
                        results.getString(3),
                        results.getString(4),
                        results.getString(5),
                        results.getString(6),
                        results.getLong(7),
                        results.getObject(8, OffsetDateTime.class).toInstant(),
                        results.getBytes(9),
                        results.getString(10)));
            }
        }
        return rows;
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        Long[] positions = sent.stream().map(OutboxRow::position).toArray(Long[]::new);
        delete.setArray(1, connection.createArrayOf("bigint", positions));
        delete.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
