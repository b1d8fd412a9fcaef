package teacherdev.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker in this JVM, its own controller (KRaft), on the loopback interface; it keeps its data over restarts. */
public final class LocalKafka implements AutoCloseable {

    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Runs a broker until the process is told to stop: {@code LocalKafka DATA_DIRECTORY PORT CONTROLLER_PORT}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LocalKafka kafka = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.server.awaitShutdown();
    }

    public static LocalKafka start(Path dataDirectory, int port, int controllerPort) throws IOException {
        Files.createDirectories(dataDirectory);
        Properties settings = settings(dataDirectory, port, controllerPort);
        formatOnce(dataDirectory);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new LocalKafka(server, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * Makes the topics that are missing; waits for the broker to answer.
     *
     * @param limit how long to wait; after a kill -9 a broker reads its logs again before it answers
     */
    public static void ensureTopics(
            String bootstrapServers, Collection<String> topics, int partitions, Duration retention, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis());
        try (Admin admin = Admin.create(connection)) {
            Set<String> present = admin.listTopics().names().get(limit.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, partitions, (short) 1)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()))))
                    .toList();
            admin.createTopics(missing).all().get(limit.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void formatOnce(Path dataDirectory) throws IOException {
        if (Files.exists(dataDirectory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE_ID)
                    .setDirectories(Set.of(dataDirectory.toString()))
                    .setMetadataLogDirectory(dataDirectory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("the Kafka data directory could not be formatted", failure);
        }
    }

    private static Properties settings(Path dataDirectory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                dataDirectory.toString(),
                "auto.create.topics.enable",
                "false",
                "message.max.bytes",
                "1100000",
                "log.cleaner.dedupe.buffer.size",
                "16777216"));
        // 72 partitions with the default sizes would reserve 1.4 GB of index files.
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "134217728");
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2"));
        // After a kill -9 the controller refuses the new broker until the old one's session is over; 9 s by default.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        return settings;
    }
}
