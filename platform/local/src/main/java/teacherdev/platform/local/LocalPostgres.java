package teacherdev.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL 18 server on loopback whose data survive a restart and a {@code kill -9}.
 *
 * <p>Every connection needs a password (SCRAM), the superuser's included. The postmaster runs in a session of its own,
 * so that Ctrl-C at a terminal does not stop it before the services that use it.
 */
public final class LocalPostgres implements AutoCloseable {
    /** Committed means on disk, as in production. */
    public static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    /** For tests of logic: nothing survives a power cut, and nothing has to. */
    public static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off");

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "shared_buffers", "96MB",
            "max_connections", "120",
            "max_wal_size", "512MB",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "jit", "off");

    private final ProcessHandle postmaster;
    private final int port;
    private final String superuserPassword;

    private LocalPostgres(PostgresProcess.Running running, String superuserPassword) {
        this.postmaster = running.postmaster();
        this.port = running.port();
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts a server on a data directory, which is made if it is missing and kept when the server stops, and waits until
     * it accepts connections. After a {@code kill -9} it waits for the leftovers of the old server, too.
     *
     * @param port the port to listen on; 0 for a free one
     * @param superuserPassword counts when the directory is made; later it must be the same
     * @param settings {@link #DURABLE} or {@link #FAST}, and whatever else should differ, by the names of postgresql.conf
     * @throws IOException with the server's last log lines when it does not start
     */
    public static LocalPostgres start(
            Path dataDirectory, int port, Path logFile, String superuserPassword, Map<String, String> settings)
            throws IOException {
        var cluster = new PostgresCluster(dataDirectory.toAbsolutePath());
        var command = new PostgresCommand(PostgresBinaries.unpacked());
        cluster.createIfMissing(command, superuserPassword);
        Path log = logFile.toAbsolutePath();
        Files.createDirectories(log.getParent());
        var process = new PostgresProcess(cluster, command, log);
        var wanted = new TreeMap<>(SETTINGS);
        wanted.putAll(settings);
        var running = process.start(port, wanted);
        // In its own session the server would outlive a test run that somebody aborts.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopQuietly(running.postmaster()), "stop-postgres"));
        return new LocalPostgres(running, superuserPassword);
    }

    /** Whether a directory holds a database already. */
    public static boolean exists(Path dataDirectory) {
        return new PostgresCluster(dataDirectory).exists();
    }

    /**
     * Stops the server that an interrupted run left on this data directory; does nothing when none is running.
     *
     * @return whether there was one
     */
    public static boolean stopLeftOver(Path dataDirectory) throws IOException {
        var running = new PostgresCluster(dataDirectory.toAbsolutePath()).postmaster();
        if (running.isPresent()) {
            PostgresProcess.stop(running.get());
        }
        return running.isPresent();
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The process id of the postmaster. */
    public long pid() {
        return postmaster.pid();
    }

    /** Completes when the postmaster ends, however it ends. */
    public CompletableFuture<?> onExit() {
        return postmaster.onExit();
    }

    /**
     * Makes a database and the role that owns it, unless they exist: sorted like Chinese readers expect (ICU zh-Hans-CN),
     * closed to every other role. The role gets this password even if it exists.
     */
    public void ensureDatabase(String name, String password) throws SQLException {
        new PostgresDatabase(name, password).ensure(this::superuser);
    }

    /** A connection of the superuser; for tests and measurements, services never get these rights. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), PostgresCluster.SUPERUSER, superuserPassword);
    }

    /** Ends open sessions, writes a checkpoint and stops. */
    @Override
    public void close() throws IOException {
        PostgresProcess.stop(postmaster);
    }

    private static void stopQuietly(ProcessHandle postmaster) {
        try {
            PostgresProcess.stop(postmaster);
        } catch (IOException e) {
            System.getLogger(LocalPostgres.class.getName()).log(System.Logger.Level.WARNING, "PostgreSQL stays", e);
        }
    }
}
