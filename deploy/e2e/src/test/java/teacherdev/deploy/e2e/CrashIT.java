package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.deploy.e2e.County.aCredit;
import static teacherdev.deploy.e2e.County.learnedHours;
import static teacherdev.deploy.e2e.County.ledgerHours;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** kill -9 in the middle of everything: what was acknowledged is there exactly once, and everybody agrees on it. */
@ExtendWith(RunningSystem.class)
class CrashIT {

    private static final int CLIENTS = 16;
    private static final int CREDITS = 500;
    private static final int TEACHERS = 20;
    private static final int TRIES_MAX = 400;

    private final County county = County.fresh();
    private final String school = county.school();

    @ParameterizedTest
    @ValueSource(strings = {RunningSystem.TRAINING, RunningSystem.EVALUATION, LocalSystem.KAFKA, LocalSystem.POSTGRES})
    void shouldKeepEveryAcknowledgedCreditExactlyOnceWhenAProcessIsKilled(String victim) throws Exception {
        List<UUID> teachers = IntStream.range(0, TEACHERS)
                .mapToObj(_ -> county.teacher(school))
                .toList();
        Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CREDITS; i++) {
                UUID teacher = teachers.get(i % TEACHERS);
                clients.execute(() -> {
                    acknowledged.put(postUntilAcknowledged(teacher), teacher);
                    done.incrementAndGet();
                });
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> done.get() > CREDITS / 5);
            RunningSystem.system().kill(victim);
            RunningSystem.system().restart(victim);
            clients.shutdown();
            assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        }

        county.awaitSettled(school);
        assertThat(acknowledged).hasSize(CREDITS);
        String clerk = RunningSystem.token("school-clerk", school);
        for (UUID teacher : teachers) {
            long credits =
                    acknowledged.values().stream().filter(teacher::equals).count();
            BigDecimal expected = new BigDecimal("1.25").multiply(BigDecimal.valueOf(credits));
            assertThat(ledgerHours(clerk, teacher)).isEqualByComparingTo(expected);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> learnedHours(clerk, teacher).compareTo(expected) == 0);
        }
    }

    /** One credit with one key, sent again until it is acknowledged, as a patient client does; returns its id. */
    private String postUntilAcknowledged(UUID teacher) {
        String token = RunningSystem.client("crash", new Grant("school-clerk", school));
        String key = UUID.randomUUID().toString();
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            try {
                Response response = given().baseUri(RunningSystem.gateway())
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(aCredit("1.25"))
                        .post("/api/v1/teachers/" + teacher + "/credits");
                if (response.statusCode() == 201) {
                    return response.path("id");
                }
                assertThat(response.statusCode()).as(response.asString()).isIn(409, 500, 502, 503, 504);
            } catch (RuntimeException connectionLost) {
                assertThat(connectionLost).hasRootCauseInstanceOf(java.io.IOException.class);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        throw new AssertionError("never acknowledged");
    }
}
