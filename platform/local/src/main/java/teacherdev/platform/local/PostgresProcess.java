package teacherdev.platform.local;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts and stops the postmaster of a cluster. */
record PostgresProcess(PostgresCluster cluster, PostgresCommand command, Path logFile) {
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(200);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    record Running(ProcessHandle postmaster, int port) {}

    /** Waits until the server accepts connections; tries again while what is in the way goes away by itself. */
    Running start(int wantedPort, Map<String, String> settings) throws IOException {
        long giveUpNanos = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            var other = cluster.postmaster();
            if (other.isPresent()) {
                throw new IOException("process " + other.get().pid() + " already serves " + cluster.directory());
            }
            int port = wantedPort == 0 ? FreePorts.next() : wantedPort;
            long logSize = Files.exists(logFile) ? Files.size(logFile) : 0;
            var outcome = command.run("pg_ctl", startArguments(port, settings));
            if (outcome.status() == 0) {
                ProcessHandle postmaster = cluster.postmaster()
                        .orElseThrow(() -> new IOException("PostgreSQL ended at once, see " + logFile));
                return new Running(postmaster, port);
            }
            String log = logSince(logSize);
            if (!mayWorkLater(log, wantedPort) || System.nanoTime() > giveUpNanos) {
                throw new IOException(
                        "PostgreSQL did not start: " + outcome.output().strip() + "\n" + log.strip());
            }
            pause(TRY_AGAIN_AFTER);
        }
    }

    /** SIGINT is the "fast" stop; Java's own {@code destroy()} sends SIGTERM, which waits for clients to leave. */
    static void stop(ProcessHandle postmaster) throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (postmaster.isAlive()) {
                PostgresCommand.run(List.of("sh", "-c", "kill -" + signal + " " + postmaster.pid()));
                awaitEnd(postmaster);
            }
        }
    }

    // The postmaster is nobody's child, and Java looks only every second or two whether such a process has ended.
    private static void awaitEnd(ProcessHandle postmaster) throws IOException {
        long giveUpNanos = System.nanoTime() + STOP_MAX.toNanos();
        while (postmaster.isAlive() && System.nanoTime() < giveUpNanos) {
            pause(LOOK_EVERY);
        }
    }

    /**
     * After a {@code kill -9} of the postmaster its backends hold the old shared memory until they notice; and a port
     * that was free a moment ago may be gone.
     */
    private static boolean mayWorkLater(String log, int wantedPort) {
        return log.contains("pre-existing shared memory block")
                || (wantedPort == 0 && log.contains("could not create any TCP/IP sockets"));
    }

    private List<String> startArguments(int port, Map<String, String> settings) {
        var options = new StringBuilder("-p " + port);
        settings.forEach((name, value) -> options.append(" -c ").append(PostgresCommand.quoted(name + "=" + value)));
        return List.of(
                "start",
                "--pgdata=" + cluster.directory(),
                "--log=" + logFile,
                "--wait",
                "--timeout=" + START_MAX.toSeconds(),
                "--options=" + options);
    }

    private String logSince(long offset) throws IOException {
        if (!Files.exists(logFile)) {
            return "";
        }
        try (var channel = Files.newByteChannel(logFile)) {
            channel.position(offset);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
