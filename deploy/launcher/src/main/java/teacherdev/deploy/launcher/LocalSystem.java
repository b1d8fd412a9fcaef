package teacherdev.deploy.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.local.LocalKafka;

/**
 * PostgreSQL, Kafka, the three services and the gateway, each a process of its own. The end-to-end tests drive it too:
 * they kill, pause and restart single processes.
 */
public final class LocalSystem implements AutoCloseable {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final int PARTITIONS = 12;
    private static final int LAST_LINES = 20;
    private static final Duration EVENTS_KEPT = Duration.ofDays(14);
    private static final List<String> TOPICS = Stream.of(
                    "teacherdev.teacher.v1", "teacherdev.training.v1", "teacherdev.evaluation.v1")
            .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
            .toList();

    private final Commands commands;
    private final LocalTokens tokens;
    private final Environments environments;
    private final Readiness readiness = new Readiness();
    private final DataFolder data;
    private final Progress progress;
    private final int gatewayPort;
    private final int kafkaPort = FreePorts.next();

    private final Children children;
    private final DatabaseServer database;
    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private volatile boolean ready;

    /** Tells the person at the terminal what is going on. */
    public interface Progress {
        void say(String line);
    }

    /** How to reach a service's database as its owner. */
    public record Jdbc(String url, String user, String password) {}

    /**
     * @param gatewayPort the public port; 0 for a free one
     * @param died told the name of a process that ended without being asked to
     */
    public LocalSystem(Path projectRoot, DataFolder data, int gatewayPort, Progress progress, Consumer<String> died)
            throws IOException {
        data.create();
        Secrets secrets = new Secrets(data);
        this.data = data;
        this.commands = new Commands(projectRoot, data);
        this.tokens = new LocalTokens(data);
        this.environments = new Environments(secrets, tokens);
        this.progress = progress;
        this.gatewayPort = gatewayPort == 0 ? FreePorts.next() : gatewayPort;
        this.children = new Children(data, died);
        this.database = new DatabaseServer(data, secrets, died);
        // The children run in sessions of their own and would outlive a test run that somebody aborts.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> children.stopAll(_ -> {}), "stop-children"));
    }

    /** Starts everything; returns when every process is ready. */
    public void start() throws IOException, SQLException, StartFailure, InterruptedException {
        if (!Ports.isFree(gatewayPort)) {
            throw new StartFailure("port " + gatewayPort + " is taken by "
                    + Ports.owner(gatewayPort).orElse("another process") + "; choose another with --port");
        }
        startKafka();
        startDatabase();
        awaitKafka();
        for (String service : Service.processNames()) {
            startService(service, FreePorts.next());
        }
        startGateway();
        for (String name : Service.processNames()) {
            awaitReady(name);
        }
        awaitReady(Service.GATEWAY);
        ready = true;
        writeRunFile();
    }

    /** Whether every process once answered. */
    boolean wasReady() {
        return ready;
    }

    /** Kills a process as a crash would: SIGKILL. */
    public void kill(String name) throws InterruptedException {
        if (name.equals(POSTGRES)) {
            database.kill();
        } else {
            children.get(name).kill();
        }
    }

    /** Starts a process again, on its old port, after stopping it if it is still there; returns when it is ready. */
    public void restart(String name) throws IOException, SQLException, StartFailure, InterruptedException {
        if (name.equals(POSTGRES)) {
            database.stop();
            startDatabase();
            return;
        }
        children.get(name).stop();
        switch (name) {
            case KAFKA -> {
                startKafka();
                awaitKafka();
            }
            case Service.GATEWAY -> {
                startGateway();
                awaitReady(name);
            }
            default -> {
                startService(name, URI.create(url(name)).getPort());
                awaitReady(name);
            }
        }
    }

    /** Starts one more process of a service beside the first; returns its name when it is ready. */
    public String startReplica(String serviceName) throws IOException, StartFailure, InterruptedException {
        String name = serviceName + "-replica";
        for (int number = 2; children.isRunning(name); number++) {
            name = serviceName + "-replica-" + number;
        }
        startService(name, FreePorts.next());
        awaitReady(name);
        return name;
    }

    /** Suspends a process: SIGSTOP. */
    public void pause(String name) throws IOException, InterruptedException {
        signal("STOP", name);
    }

    /** Wakes a suspended process: SIGCONT. */
    public void resume(String name) throws IOException, InterruptedException {
        signal("CONT", name);
    }

    /** The process id of a process. */
    public long pid(String name) {
        return name.equals(POSTGRES) ? database.pid() : children.get(name).pid();
    }

    /** The address of the gateway or of a service. */
    public String url(String name) {
        return Optional.ofNullable(urls.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no address; these have: " + urls));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public LocalTokens tokens() {
        return tokens;
    }

    /** A token for one role in one scope. */
    public String token(String role, String scope) {
        return tokens.mint(role + "@" + scope, Optional.empty(), List.of(new LocalTokens.Grant(role, scope)));
    }

    public Jdbc jdbc(String serviceName) throws IOException {
        return database.jdbc(Service.of(serviceName));
    }

    /** A connection to a service's database as its owner. */
    public Connection database(String serviceName) throws IOException, SQLException {
        Jdbc jdbc = jdbc(serviceName);
        return DriverManager.getConnection(jdbc.url(), jdbc.user(), jdbc.password());
    }

    @Override
    public void close() throws IOException {
        children.stopAll(progress);
        if (database.isStarted()) {
            progress.say("stopping PostgreSQL");
        }
        database.stop();
        RunFile.delete(data);
    }

    private void startDatabase() throws IOException, SQLException {
        long begun = System.nanoTime();
        progress.say("starting PostgreSQL" + (database.isFirstStart() ? " (first start: it makes its files)" : "")
                + ", log " + data.log(POSTGRES));
        database.start();
        progress.say("PostgreSQL is ready on port " + database.port() + since(begun));
        writeRunFile();
    }

    private void startKafka() throws IOException {
        progress.say("starting Kafka, log " + data.log(KAFKA));
        startChild(KAFKA, commands.kafka(kafkaPort, FreePorts.next()), Map.of());
    }

    private void awaitKafka() throws StartFailure, InterruptedException {
        long begun = System.nanoTime();
        try {
            LocalKafka.ensureTopics(bootstrapServers(), TOPICS, PARTITIONS, EVENTS_KEPT, START_LIMIT);
        } catch (ExecutionException | TimeoutException failure) {
            throw new StartFailure("Kafka does not answer: " + failure.getMessage());
        }
        progress.say("Kafka is ready on port " + kafkaPort + since(begun));
    }

    private void startService(String name, int port) throws IOException {
        Service service = Service.of(name);
        urls.put(name, "http://127.0.0.1:" + port);
        progress.say("starting " + name + ", log " + data.log(name));
        startChild(
                name,
                commands.quarkus(service.processName()),
                environments.service(port, database.jdbc(service), bootstrapServers()));
    }

    private void startGateway() throws IOException {
        urls.put(Service.GATEWAY, "http://127.0.0.1:" + gatewayPort);
        progress.say("starting gateway, log " + data.log(Service.GATEWAY));
        startChild(Service.GATEWAY, commands.quarkus(Service.GATEWAY), environments.gateway(gatewayPort, urls));
    }

    private void startChild(String name, List<String> command, Map<String, String> environment) throws IOException {
        children.start(name, command, environment);
        writeRunFile();
    }

    private void awaitReady(String name) throws StartFailure, InterruptedException {
        long begun = System.nanoTime();
        try {
            readiness.await(name, url(name), () -> children.isRunning(name), START_LIMIT);
        } catch (StartFailure failure) {
            String end = String.join("\n    ", LogTail.of(data.log(name), LAST_LINES));
            throw new StartFailure(failure.getMessage() + "; the last lines of " + data.log(name) + ":\n    " + end);
        }
        progress.say(name + " is ready" + since(begun));
    }

    private void signal(String signal, String name) throws IOException, InterruptedException {
        int status = send(signal, Stream.of(pid(name)));
        if (status != 0) {
            throw new IOException("SIG" + signal + " did not reach " + name);
        }
        if (name.equals(POSTGRES)) {
            // A postmaster alone would leave its back ends at work. One of them that ends meanwhile needs no signal.
            send(signal, database.family());
        }
    }

    private static int send(String signal, Stream<Long> pids) throws IOException, InterruptedException {
        String all = pids.map(String::valueOf).collect(Collectors.joining(" "));
        return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void writeRunFile() throws IOException {
        Map<String, Long> processes = new LinkedHashMap<>();
        children.addTo(processes);
        if (database.isStarted()) {
            processes.put(POSTGRES, database.pid());
        }
        new RunFile(ProcessHandle.current().pid(), ready, "http://127.0.0.1:" + gatewayPort, processes, urls)
                .write(data);
    }

    private static String since(long begunNanos) {
        long millis = (System.nanoTime() - begunNanos) / 1_000_000;
        return " (" + millis / 1000 + "." + millis % 1000 / 100 + " s)";
    }
}
