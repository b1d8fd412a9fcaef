package teacherdev.deploy.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import teacherdev.platform.local.LocalPostgres;

/** The PostgreSQL of a local system: one database and one owner per service. */
final class DatabaseServer {

    private final DataFolder data;
    private final Secrets secrets;
    private final Consumer<String> died;

    private volatile LocalPostgres server;
    private volatile boolean expectedToEnd;

    DatabaseServer(DataFolder data, Secrets secrets, Consumer<String> died) {
        this.data = data;
        this.secrets = secrets;
        this.died = died;
    }

    boolean isFirstStart() {
        return !LocalPostgres.exists(data.postgres());
    }

    /** Starts it on the port that it had before, so that services which are running find it again. */
    void start() throws IOException, SQLException {
        int port = server == null ? 0 : server.port();
        expectedToEnd = false;
        server = LocalPostgres.start(
                data.postgres(),
                port,
                data.log(LocalSystem.POSTGRES),
                secrets.password(LocalSystem.POSTGRES),
                LocalPostgres.DURABLE);
        watch(server);
        for (Service service : Service.values()) {
            server.ensureDatabase(service.database(), secrets.password(service.database()));
        }
    }

    /** Kills the postmaster as a crash would. */
    void kill() {
        expectedToEnd = true;
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    void stop() throws IOException {
        expectedToEnd = true;
        // By its files and not by the handle: a start that was interrupted has left no handle.
        LocalPostgres.stopLeftOver(data.postgres());
    }

    boolean isStarted() {
        return server != null;
    }

    int port() {
        return server.port();
    }

    long pid() {
        return server.pid();
    }

    /** The postmaster and its back ends. */
    Stream<Long> family() {
        Stream<ProcessHandle> children = ProcessHandle.of(server.pid()).stream().flatMap(ProcessHandle::children);
        return Stream.concat(Stream.of(server.pid()), children.map(ProcessHandle::pid));
    }

    LocalSystem.Jdbc jdbc(Service service) throws IOException {
        return new LocalSystem.Jdbc(
                server.jdbcUrl(service.database()), service.database(), secrets.password(service.database()));
    }

    private void watch(LocalPostgres watched) {
        CompletableFuture<?> ended = watched.onExit();
        var _ = ended.thenRun(() -> {
            if (!expectedToEnd && watched.equals(server)) {
                died.accept(LocalSystem.POSTGRES);
            }
        });
    }
}
