package teacherdev.deploy.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.local.LocalKafka;
import teacherdev.platform.local.LocalPostgres;

/**
 * PostgreSQL, Kafka, the three services and the gateway, each a process of its own. The end-to-end tests drive it too:
 * they kill, pause and restart single processes.
 */
public final class LocalSystem implements AutoCloseable {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int PARTITIONS = 12;
    private static final Duration EVENTS_KEPT = Duration.ofDays(14);
    private static final List<String> TOPICS = Stream.of(
                    "teacherdev.teacher.v1", "teacherdev.training.v1", "teacherdev.evaluation.v1")
            .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
            .toList();

    private final DataFolder data;
    private final Commands commands;
    private final Secrets secrets;
    private final LocalTokens tokens;
    private final Environments environments;
    private final Readiness readiness = new Readiness();
    private final Progress progress;
    private final Consumer<String> died;
    private final int gatewayPort;

    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private final int kafkaPort = FreePorts.next();
    private volatile LocalPostgres postgres;
    private volatile boolean ready;

    /** Tells the person at the terminal what is going on. */
    public interface Progress {
        void say(String line);
    }

    /**
     * @param gatewayPort the public port; 0 for a free one
     * @param died told the name of a process that ended without being asked to
     */
    public LocalSystem(Path projectRoot, DataFolder data, int gatewayPort, Progress progress, Consumer<String> died)
            throws IOException {
        data.create();
        this.data = data;
        this.commands = new Commands(projectRoot, data);
        this.secrets = new Secrets(data);
        this.tokens = new LocalTokens(data);
        this.environments = new Environments(secrets, tokens);
        this.progress = progress;
        this.died = died;
        this.gatewayPort = gatewayPort == 0 ? FreePorts.next() : gatewayPort;
    }

    /** Starts everything; returns when every process is ready. */
    public void start() throws IOException, SQLException, StartFailure, InterruptedException {
        if (!Ports.isFree(gatewayPort)) {
            throw new StartFailure("port " + gatewayPort + " is taken by "
                    + Ports.owner(gatewayPort).orElse("another process") + "; choose another with --port");
        }
        startKafka();
        startPostgres();
        awaitKafka();
        for (Service service : Service.values()) {
            startService(service, service.processName());
        }
        startGateway();
        for (String name : Stream.concat(Service.processNames().stream(), Stream.of(Service.GATEWAY))
                .toList()) {
            awaitReady(name);
        }
        ready = true;
        writeRunFile(true);
    }

    /** Whether every process once answered. */
    boolean wasReady() {
        return ready;
    }

    private void startPostgres() throws IOException, SQLException {
        long begun = System.nanoTime();
        progress.say("starting PostgreSQL"
                + (LocalPostgres.exists(data.postgres()) ? "" : " (first start: it makes its files)"));
        postgres = LocalPostgres.start(
                data.postgres(), 0, data.log(POSTGRES), secrets.password(POSTGRES), LocalPostgres.DURABLE);
        for (Service service : Service.values()) {
            postgres.ensureDatabase(service.database(), secrets.password(service.database()));
        }
        progress.say("PostgreSQL is ready on port " + postgres.port() + since(begun));
        writeRunFile(false);
    }

    private void startKafka() throws IOException {
        progress.say("starting Kafka, log " + data.log(KAFKA));
        startChild(KAFKA, commands.kafka(kafkaPort, FreePorts.next()), Map.of());
    }

    private void awaitKafka() throws StartFailure, InterruptedException {
        long begun = System.nanoTime();
        try {
            LocalKafka.ensureTopics(bootstrapServers(), TOPICS, PARTITIONS, EVENTS_KEPT);
        } catch (ExecutionException | TimeoutException failure) {
            throw new StartFailure("Kafka does not answer: " + failure.getMessage());
        }
        progress.say("Kafka is ready on port " + kafkaPort + since(begun));
    }

    private void startService(Service service, String name) throws IOException {
        int port = FreePorts.next();
        urls.put(name, "http://127.0.0.1:" + port);
        progress.say("starting " + name + ", log " + data.log(name));
        startChild(
                name,
                commands.quarkus(service.processName()),
                environments.service(service, port, postgres.jdbcUrl(service.database()), bootstrapServers()));
    }

    private void startGateway() throws IOException {
        urls.put(Service.GATEWAY, "http://127.0.0.1:" + gatewayPort);
        progress.say("starting gateway, log " + data.log(Service.GATEWAY));
        startChild(Service.GATEWAY, commands.quarkus(Service.GATEWAY), environments.gateway(gatewayPort, urls));
    }

    private void startChild(String name, List<String> command, Map<String, String> environment) throws IOException {
        children.put(name, Child.start(name, data.log(name), command, environment, child -> died.accept(child.name())));
        writeRunFile(false);
    }

    private void awaitReady(String name) throws StartFailure, InterruptedException {
        long begun = System.nanoTime();
        readiness.await(name, urls.get(name), () -> children.get(name).isAlive(), START_LIMIT);
        progress.say(name + " is ready" + since(begun));
    }

    /** Kills a process as a crash would: SIGKILL. */
    public void kill(String name) throws IOException, InterruptedException {
        if (name.equals(POSTGRES)) {
            ProcessHandle postmaster = ProcessHandle.of(postgres.pid()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            return;
        }
        children.get(name).kill();
    }

    /** Starts a killed process again; returns when it is ready. Inner ports stay, except those of services. */
    public void restart(String name) throws IOException, SQLException, StartFailure, InterruptedException {
        switch (name) {
            case POSTGRES -> restartPostgres();
            case KAFKA -> {
                startKafka();
                awaitKafka();
            }
            default -> {
                // On the same port, because the gateway knows it by its address.
                Service service = Service.of(name);
                int port = java.net.URI.create(urls.get(name)).getPort();
                startChild(
                        name,
                        commands.quarkus(service.processName()),
                        environments.service(service, port, postgres.jdbcUrl(service.database()), bootstrapServers()));
                awaitReady(name);
            }
        }
    }

    private void restartPostgres() throws IOException, SQLException {
        int port = postgres.port();
        postgres = LocalPostgres.restartAfterCrash(
                data.postgres(), port, data.log(POSTGRES), secrets.password(POSTGRES), LocalPostgres.DURABLE);
    }

    /** Starts one more process of a service beside the first; returns its name when it is ready. */
    public String startReplica(String serviceName) throws IOException, StartFailure, InterruptedException {
        String name = serviceName + "-replica";
        startService(Service.of(serviceName), name);
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

    private void signal(String signal, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid(name)))
                .start()
                .waitFor();
    }

    /** The process id of a process. */
    public long pid(String name) throws IOException {
        return name.equals(POSTGRES) ? postgres.pid() : children.get(name).pid();
    }

    /** The address of the gateway or of a service. */
    public String url(String name) {
        return urls.get(name);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public LocalTokens tokens() {
        return tokens;
    }

    /** A connection to a service's database as its owner. */
    public java.sql.Connection database(String serviceName) throws IOException, SQLException {
        Service service = Service.of(serviceName);
        return java.sql.DriverManager.getConnection(
                postgres.jdbcUrl(service.database()), service.database(), secrets.password(service.database()));
    }

    /** The last lines of a process's log. */
    public List<String> lastLines(String name, int count) {
        Child child = children.get(name);
        return child == null ? List.of() : child.lastLines(count);
    }

    /** Stops everything in order: first who takes requests, last who keeps data. */
    @Override
    public void close() throws IOException {
        List<String> order = new ArrayList<>(List.of(Service.GATEWAY));
        children.keySet().stream()
                .filter(name -> !name.equals(KAFKA) && !name.equals(Service.GATEWAY))
                .sorted()
                .forEach(order::add);
        order.add(KAFKA);
        for (String name : order) {
            Child child = children.get(name);
            if (child != null && child.isAlive()) {
                progress.say("stopping " + name);
                child.stop();
            }
        }
        if (postgres != null) {
            progress.say("stopping PostgreSQL");
            postgres.close();
        }
        RunFile.delete(data);
    }

    private void writeRunFile(boolean ready) throws IOException {
        Map<String, Long> processes = new LinkedHashMap<>();
        children.forEach((name, child) -> processes.put(name, child.pid()));
        if (postgres != null) {
            processes.put(POSTGRES, postgres.pid());
        }
        new RunFile(ProcessHandle.current().pid(), ready, "http://127.0.0.1:" + gatewayPort, processes, urls)
                .write(data);
    }

    private static String since(long begunNanos) {
        long millis = (System.nanoTime() - begunNanos) / 1_000_000;
        return " (" + millis / 1000 + "." + millis % 1000 / 100 + " s)";
    }
}
