package teacherdev.platform.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of this machine, on the loopback interface, with password authentication. */
public final class LocalPostgres implements AutoCloseable {

    /** Committed means on disk, as in production. */
    public static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    /** For tests of logic: nothing survives a power cut, and nothing has to. */
    public static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off");

    private static final String SUPERUSER = "postgres";
    private static final int RESTART_TRIES_MAX = 5;
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final String HOST_RULES = """
            # Everybody on the loopback interface shows a password.
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Path dataDirectory;
    private final String superuserPassword;

    private LocalPostgres(EmbeddedPostgres server, Path dataDirectory, String superuserPassword) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts a server on a data directory, which is made if it is empty and kept when the server stops.
     *
     * @param port the port to listen on; 0 for a free one
     * @param durability {@link #DURABLE} or {@link #FAST}
     */
    public static LocalPostgres start(
            Path dataDirectory, int port, Path logFile, String superuserPassword, Map<String, String> durability)
            throws IOException, SQLException {
        boolean fresh = !Files.exists(dataDirectory.resolve("PG_VERSION"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(START_WAIT)
                .setConnectConfig("password", superuserPassword)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .setServerConfig("shared_buffers", "96MB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("max_wal_size", "512MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("jit", "off");
        durability.forEach(builder::setServerConfig);
        LocalPostgres postgres = new LocalPostgres(builder.start(), dataDirectory, superuserPassword);
        if (fresh) {
            postgres.requirePasswords();
        }
        return postgres;
    }

    /**
     * Starts a server again whose postmaster was killed. Its backends may live on for a moment and hold the shared
     * memory, during which a new postmaster refuses to start; so it is tried again for a while.
     */
    public static LocalPostgres restartAfterCrash(
            Path dataDirectory, int port, Path logFile, String superuserPassword, Map<String, String> durability)
            throws IOException, SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return start(dataDirectory, port, logFile, superuserPassword, durability);
            } catch (IOException | IllegalStateException refused) {
                if (tries == RESTART_TRIES_MAX) {
                    throw refused;
                }
            }
        }
    }

    /** Whether a directory holds a database already. */
    public static boolean exists(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve("PG_VERSION"));
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The process id of the postmaster. */
    public long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDirectory.resolve("postmaster.pid"))
                .getFirst()
                .trim());
    }

    /**
     * Makes a database and the role that owns it, unless they exist: sorted like Chinese readers expect (ICU zh-Hans-CN),
     * closed to every other role.
     */
    public void ensureDatabase(String name, String password) throws SQLException {
        try (Connection connection = superuser("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + password + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(
                        connection,
                        "create database " + name + " owner " + name
                                + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'zh-Hans-CN' locale 'C.UTF-8'");
                execute(connection, "revoke connect on database " + name + " from public");
            }
        }
        try (Connection connection = superuser(name)) {
            for (String extension : List.of("btree_gist", "pg_trgm")) {
                execute(connection, "create extension if not exists " + extension);
            }
        }
    }

    /** A connection of the superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    // The server is initialised with trust; from now on every connection shows a password.
    private void requirePasswords() throws IOException, SQLException {
        try (Connection connection = superuser("postgres")) {
            execute(connection, "alter role " + SUPERUSER + " password '" + superuserPassword + "'");
            File rules = dataDirectory.resolve("pg_hba.conf").toFile();
            Files.writeString(rules.toPath(), HOST_RULES);
            execute(connection, "select pg_reload_conf()");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
