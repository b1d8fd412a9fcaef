package teacherdev.platform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
    @TempDir
    Path folder;

    @Test
    void shouldSortChineseNamesByPinyinWithDurableCommits() throws Exception {
        // Given
        try (LocalPostgres postgres = start();
                Connection owner = prepared(postgres)) {
            // When
            List<String> names = column(owner, "select n from (values ('张'), ('李'), ('王'), ('安')) t(n) order by n");

            // Then
            assertThat(names).containsExactly("安", "李", "王", "张");
            assertThat(column(owner, "show fsync")).containsExactly("on");
            assertThat(column(owner, "show synchronous_commit")).containsExactly("on");
            assertThat(column(owner, "select extname from pg_extension where extname like '%t%' order by 1"))
                    .contains("btree_gist", "pg_trgm");
            assertThat(column(owner, "select show_trgm('张伟')::text")).isNotEqualTo(List.of("{}"));
        }
    }

    @Test
    void shouldRecoverAfterKillDashNineWithOpenSessions() throws Exception {
        // Given
        LocalPostgres killed = start();
        Connection session = prepared(killed);
        execute(session, "create table kept (n text)");
        execute(session, "insert into kept values ('acknowledged')");
        ProcessHandle postmaster = ProcessHandle.of(killed.pid()).orElseThrow();

        // When
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        // Then
        try (LocalPostgres postgres = start();
                Connection owner = prepared(postgres)) {
            assertThat(column(owner, "select n from kept")).containsExactly("acknowledged");
        }
    }

    @Test
    void shouldIgnoreAPidFileWhoseNumberBelongsToAnotherProgram() throws Exception {
        // Given
        start().close();
        Files.writeString(
                folder.resolve("pg/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        // When
        try (LocalPostgres postgres = start()) {
            // Then
            assertThat(ProcessHandle.of(postgres.pid())).isPresent();
        }
    }

    @Test
    void shouldRefuseASecondServerAndStopALeftOverOne() throws IOException {
        // Given
        LocalPostgres left = start();

        // When / Then
        assertThatThrownBy(this::start).hasMessageContaining("already serves");
        assertThat(LocalPostgres.stopLeftOver(folder.resolve("pg"))).isTrue();
        assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(LocalPostgres.stopLeftOver(folder.resolve("pg"))).isFalse();
    }

    @Test
    void shouldLetNobodyInWithoutThePassword() throws Exception {
        // Given
        try (LocalPostgres postgres = start()) {
            postgres.ensureDatabase("one_service", "it's secret");
            postgres.ensureDatabase("other_service", "other");

            // When / Then
            assertThatThrownBy(() -> connect(postgres, "postgres", "postgres", "postgres"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(postgres, "one_service", "one_service", "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(postgres, "one_service", "other_service", "other"))
                    .hasMessageContaining("permission denied");
            connect(postgres, "one_service", "one_service", "it's secret").close();
        }
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.start(
                folder.resolve("pg"), 0, folder.resolve("pg.log"), "super-secret", LocalPostgres.DURABLE);
    }

    private static Connection prepared(LocalPostgres postgres) throws SQLException {
        postgres.ensureDatabase("one_service", "secret");
        return connect(postgres, "one_service", "one_service", "secret");
    }

    private static Connection connect(LocalPostgres postgres, String database, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
