package teacherdev.platform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {

    @TempDir
    Path directory;

    @Test
    void shouldKeepDataOverARestartAndSyncEveryCommit() throws Exception {
        // Given
        try (LocalPostgres postgres = postgres()) {
            postgres.ensureDatabase("sample", "secret-one");
            try (Connection connection = owner(postgres);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table person (name text)");
                statement.execute("insert into person values ('张三'), ('李四'), ('王五'), ('安七')");
            }
        }

        // When
        try (LocalPostgres postgres = postgres();
                Connection connection = owner(postgres)) {
            // Then
            assertThat(texts(connection, "select name from person order by name"))
                    .containsExactly("安七", "李四", "王五", "张三");
            assertThat(texts(connection, "show fsync")).containsExactly("on");
            assertThat(texts(connection, "show synchronous_commit")).containsExactly("on");
        }
    }

    @Test
    void shouldRefuseAConnectionWithoutThePassword() throws Exception {
        try (LocalPostgres postgres = postgres()) {
            postgres.ensureDatabase("sample", "secret-one");
            String url = postgres.jdbcUrl("sample");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "sample", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void shouldKeepTopicsOverARestart() throws Exception {
        int port = FreePorts.next();
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), port, FreePorts.next())) {
            LocalKafka.ensureTopics(
                    kafka.bootstrapServers(), List.of("sample.v1"), 12, Duration.ofDays(14), Duration.ofMinutes(1));
        }
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), port, FreePorts.next());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var described =
                    admin.describeTopics(List.of("sample.v1")).allTopicNames().get();
            assertThat(described.get("sample.v1").partitions()).hasSize(12);
        }
    }

    private LocalPostgres postgres() throws Exception {
        return LocalPostgres.start(
                directory.resolve("postgres"),
                0,
                directory.resolve("postgres.log"),
                "super-secret",
                LocalPostgres.DURABLE);
    }

    private static Connection owner(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("sample"), "sample", "secret-one");
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        }
        return texts;
    }
}
