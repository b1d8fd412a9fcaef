package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.deploy.e2e.RunningSystem.TRAINING;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import teacherdev.deploy.e2e.PatientClient.Answer;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/**
 * The broker is away for as long as it takes to fill the outbox with 200,000 events ({@code -Dfaults.events}). Clerks go on
 * working meanwhile and while the outbox drains; afterwards every event is on the topic, in order, and was taken once.
 */
@ExtendWith(RunningSystem.class)
@EnabledIfSystemProperty(named = "faults", matches = "true")
class OutageIT {

    private static final int EVENTS = Integer.getInteger("faults.events", 200_000);
    private static final int TEACHERS = 100;
    private static final int ROWS_PER_REQUEST = 5_000;
    private static final Duration DRAIN_WITHIN = Duration.ofMinutes(5);
    private static final long LIVE_P99_MILLIS_MAX = 3_000;

    private final County county = County.fresh();
    private final String school = county.school();
    private final Acknowledged acknowledged = new Acknowledged();
    private volatile boolean working = true;

    @Test
    void shouldDrainAFullOutboxInOrderWhileClerksGoOn() throws Exception {
        List<UUID> teachers = IntStream.range(0, TEACHERS)
                .mapToObj(_ -> county.teacher(school))
                .toList();
        county.awaitSettled(school);
        ConcurrentLinkedQueue<Long> liveMillis = new ConcurrentLinkedQueue<>();

        RunningSystem.system().kill(LocalSystem.KAFKA);
        try (ExecutorService clerk = Executors.newSingleThreadExecutor()) {
            Future<?> live = clerk.submit(() -> work(teachers, liveMillis));
            long filling = System.nanoTime();
            fill(teachers);
            long waiting = unsent();
            report("filling the outbox", filling, waiting);
            assertThat(waiting).isGreaterThanOrEqualTo(EVENTS);
            List<Long> duringOutage = sorted(liveMillis);
            liveMillis.clear();

            RunningSystem.system().restart(LocalSystem.KAFKA);
            long draining = System.nanoTime();
            await().atMost(DRAIN_WITHIN).pollInterval(Duration.ofMillis(250)).until(() -> unsent() < 1_000);
            report("draining the outbox", draining, waiting);
            List<Long> duringDrain = sorted(liveMillis);
            working = false;
            live.get(1, TimeUnit.MINUTES);
            line("p99 of a clerk's POST during the outage (ms)", p99(duringOutage));
            line("p99 of a clerk's POST during the drain (ms)", p99(duringDrain));
            assertThat(p99(duringDrain)).isLessThan(LIVE_P99_MILLIS_MAX);
        }

        FaultCheck check = new FaultCheck(teachers, acknowledged);
        await().atMost(DRAIN_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(check.unsettled()).isEmpty());
        check.run();
        check.facts().forEach(OutageIT::line);
        check.differences().forEach(OutageIT::line);
        assertThat(check.differences().values())
                .as(check.differences().toString())
                .containsOnly(0L);
        assertThat(acknowledged.surprises).isEmpty();
    }

    private void fill(List<UUID> teachers) {
        PatientClient client = client(1);
        for (int from = 0; from < EVENTS; from += ROWS_PER_REQUEST) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = from; i < Math.min(from + ROWS_PER_REQUEST, EVENTS); i++) {
                UUID teacher = teachers.get(i % TEACHERS);
                Map<String, Object> row = new HashMap<>(County.aCredit("0.25"));
                row.put("sourceSystem", "FAULTS");
                row.put("externalId", "O-" + i);
                row.put("teacherId", teacher);
                rows.add(row);
                acknowledged.activities.put(new Acknowledged.Activity(teacher, "O-" + i), new BigDecimal("0.25"));
            }
            Answer answer = client.put(TRAINING, "/api/v1/credits", rows, null);
            if (answer.status() != 200 || answer.body().path("failed").asInt() > 0) {
                acknowledged.surprises.add("bulk: " + answer);
            }
        }
    }

    private void work(List<UUID> teachers, ConcurrentLinkedQueue<Long> millis) {
        PatientClient client = client(2);
        for (int i = 0; working; i++) {
            UUID teacher = teachers.get(i % TEACHERS);
            long begun = System.nanoTime();
            Answer granted = client.post(TRAINING, "/api/v1/teachers/" + teacher + "/credits", County.aCredit("1.00"));
            millis.add((System.nanoTime() - begun) / 1_000_000);
            if (granted.status() == 201) {
                acknowledged.grants.put(
                        UUID.fromString(granted.body().get("id").asText()),
                        new Acknowledged.Grant(teacher, new BigDecimal("1.00")));
            } else {
                acknowledged.surprises.add("post: " + granted);
            }
        }
    }

    private static PatientClient client(long seed) {
        String token = RunningSystem.client("outage", new Grant("admin", "CN"));
        return PatientClient.throughTheGateway(token, new Random(seed), PatientClient.counts());
    }

    private static long unsent() {
        return County.as(RunningSystem.token("admin", "CN"))
                .get("/api/v1/operations/training-service/status")
                .jsonPath()
                .getLong("unsentEvents");
    }

    private static List<Long> sorted(ConcurrentLinkedQueue<Long> millis) {
        Long[] values = millis.toArray(Long[]::new);
        Arrays.sort(values);
        return List.of(values);
    }

    private static long p99(List<Long> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.99));
    }

    private static void report(String what, long begun, long events) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%s: %,d events in %.1f s, %,.0f per second%n", what, events, seconds, events / seconds);
    }

    private static void line(String what, long count) {
        System.out.printf(Locale.ROOT, "%-45s %,10d%n", what, count);
    }
}
