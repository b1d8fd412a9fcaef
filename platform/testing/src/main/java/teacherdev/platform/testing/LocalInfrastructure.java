package teacherdev.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.local.LocalKafka;
import teacherdev.platform.local.LocalPostgres;
import teacherdev.platform.local.ScratchFolder;

/** One real PostgreSQL and one real Kafka for all tests of a module, and the configuration that points to them. */
public final class LocalInfrastructure implements QuarkusTestResourceLifecycleManager {

    public static final String DATABASE = "module_under_test";
    private static final String PASSWORD = "only-for-tests";
    private static final List<String> TOPICS = Stream.of(
                    "teacherdev.teacher.v1", "teacherdev.training.v1", "teacherdev.evaluation.v1")
            .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
            .toList();

    private static LocalInfrastructure running;

    private ScratchFolder scratch;
    private LocalPostgres postgres;
    private LocalKafka kafka;

    /** The JDBC address of the database under test. */
    public static String jdbcUrl() {
        return running.postgres.jdbcUrl(DATABASE);
    }

    public static String password() {
        return PASSWORD;
    }

    public static String bootstrapServers() {
        return running.kafka.bootstrapServers();
    }

    @Override
    public Map<String, String> start() {
        try {
            scratch = new ScratchFolder("teacherdev-test");
            Path directory = scratch.path();
            postgres = LocalPostgres.start(
                    directory.resolve("postgres"), 0, directory.resolve("postgres.log"), PASSWORD, LocalPostgres.FAST);
            postgres.ensureDatabase(DATABASE, PASSWORD);
            kafka = LocalKafka.start(directory.resolve("kafka"), FreePorts.next(), FreePorts.next());
            LocalKafka.ensureTopics(kafka.bootstrapServers(), TOPICS, 12, Duration.ofDays(1));
        } catch (IOException | SQLException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("PostgreSQL or Kafka could not be started", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        running = this;
        return configuration();
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>(localTokens());
        configuration.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE));
        configuration.put("quarkus.datasource.username", DATABASE);
        configuration.put("quarkus.datasource.password", PASSWORD);
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        byte[] indexKey = new byte[32];
        new SecureRandom().nextBytes(indexKey);
        configuration.put("teacherdev.encryption.index-key", Base64.getEncoder().encodeToString(indexKey));
        configuration.put("teacherdev.encryption.keyset", TestKeyset.base64());
        configuration.put("teacherdev.certificate.keyset", TestKeyset.signing());
        return configuration;
    }

    /** The configuration with which a process accepts {@link Tokens}. */
    public static Map<String, String> localTokens() {
        return Map.of(
                "teacherdev.local", "true",
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.test-host", "127.0.0.1",
                "quarkus.oidc.public-key", Tokens.publicKeyBase64(),
                "quarkus.oidc.token.issuer", Tokens.ISSUER);
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            if (scratch != null) {
                scratch.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL could not be stopped", failure);
        }
    }
}
