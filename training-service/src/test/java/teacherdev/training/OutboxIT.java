package teacherdev.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.reverse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Fixtures.School;

/** The promises of the outbox, seen from outside: what is committed arrives, in order, and nothing else does. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class OutboxIT {

    private static final String TOPIC = "teacherdev.training.v1";

    private final School school = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldSendWhatWasCommittedAndNothingOfWhatWasRolledBack() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> credit = aCredit();
        credit.put("externalId", "TR-1");
        post(clerk, teacher, credit).statusCode(201);
        // Refused by the last of several inserts, after the account was locked and its version taken.
        post(clerk, teacher, credit).statusCode(409);
        post(clerk, teacher, aCredit()).statusCode(201);

        awaitEvents(teacher, 2);

        assertThat(versions(eventsOf(teacher))).containsExactly(1L, 2L);
    }

    @Test
    void shouldSendEventsThatFitTheirContracts() {
        UUID teacher = knownTeacherAt(school);
        String entry = post(clerk, teacher, aCredit()).statusCode(201).extract().path("id");
        reverse(clerk, teacher, entry).statusCode(201);

        awaitEvents(teacher, 2);

        List<ConsumerRecord<String, byte[]>> events = eventsOf(teacher);
        assertThat(Topics.header(events.get(0), "ce_type")).isEqualTo("teacherdev.training.credit-granted.v1");
        assertThat(Topics.header(events.get(1), "ce_type")).isEqualTo("teacherdev.training.credit-reversed.v1");
        assertThat(ContractSamples.faults(TOPIC, "credit-granted", text(events.get(0))))
                .isEmpty();
        assertThat(ContractSamples.faults(TOPIC, "credit-reversed", text(events.get(1))))
                .isEmpty();
        assertThat(events).allSatisfy(event -> {
            assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(Topics.header(event, "ce_source")).isEqualTo("/training-service");
            assertThat(event.key()).isEqualTo(teacher.toString());
        });
    }

    @Test
    void shouldKeepTheOrderOfOneTeachersEventsWhenClerksPressTogether() throws InterruptedException {
        UUID teacher = knownTeacherAt(school);
        int credits = 60;

        try (var clerks = Executors.newFixedThreadPool(12)) {
            IntStream.range(0, credits)
                    .forEach(i ->
                            clerks.execute(() -> post(clerk, teacher, aCredit()).statusCode(201)));
        }
        awaitEvents(teacher, credits);

        assertThat(versions(eventsOf(teacher)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, credits)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void shouldLoseNothingWhenTransactionsCommitOutOfTheirOrder() throws SQLException {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Connection first = database();
                Connection second = database()) {
            insert(first, early);
            insert(second, late);
            second.commit();
            awaitEvents(late, 1);
            assertThat(eventsOf(early)).isEmpty();

            first.commit();
        }

        awaitEvents(early, 1);
    }

    @Test
    void shouldShutOutARelayThatWasReplacedWhileItWasPaused() {
        UUID teacher = knownTeacherAt(school);
        try (KafkaProducer<String, byte[]> twin = twinOfTheRelay()) {
            // The twin takes over: the running relay is fenced, notices, and takes over again.
            twin.initTransactions();
            twin.beginTransaction();
            post(clerk, teacher, aCredit()).statusCode(201);
            awaitEvents(teacher, 1);

            // Now the twin is the one that was paused, and wakes with a transaction open.
            assertThatThrownBy(() -> {
                        var _ = twin.send(
                                new ProducerRecord<>(TOPIC, teacher.toString(), "{}".getBytes(StandardCharsets.UTF_8)));
                        twin.commitTransaction();
                    })
                    .isInstanceOf(KafkaException.class);
        }
        post(clerk, teacher, aCredit()).statusCode(201);
        awaitEvents(teacher, 2);
        assertThat(versions(eventsOf(teacher))).containsExactly(1L, 2L);
    }

    private static KafkaProducer<String, byte[]> twinOfTheRelay() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, LocalInfrastructure.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, "training-service-relay",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Connection database() throws SQLException {
        Connection connection = DriverManager.getConnection(
                LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, UUID teacher) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (event_id, topic, event_key, type, subject, aggregate_version, occurred_at, data)
                values (gen_random_uuid(), ?, ?, 'test.v1', ?, 1, now(), '{}')
                """)) {
            insert.setString(1, TOPIC);
            insert.setString(2, teacher.toString());
            insert.setString(3, teacher.toString());
            insert.executeUpdate();
        }
    }

    private static void awaitEvents(UUID teacher, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> eventsOf(teacher).size() >= count);
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(UUID teacher) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .filter(event -> teacher.toString().equals(event.key()))
                .toList();
    }

    private static List<Long> versions(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> Long.valueOf(Topics.header(event, "ce_aggregateversion")))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
