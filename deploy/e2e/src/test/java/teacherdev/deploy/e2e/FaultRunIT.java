package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.deploy.e2e.RunningSystem.EVALUATION;
import static teacherdev.deploy.e2e.RunningSystem.SERVICES;
import static teacherdev.deploy.e2e.RunningSystem.TRAINING;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The long fault run ({@code deploy/verify --faults}): two replicas of each service under mixed traffic while every kind of
 * process is killed and suspended, with poison on the topics. Afterwards everything that clients were told is compared with
 * everything that the system holds. {@code -Dfaults.seconds} and {@code -Dfaults.seed} change its length and its course.
 */
@ExtendWith(RunningSystem.class)
@EnabledIfSystemProperty(named = "faults", matches = "true")
class FaultRunIT {

    private static final long SECONDS = Long.getLong("faults.seconds", 300);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int SCHOOLS = 6;
    private static final int TEACHERS = 100;

    private final County county = County.fresh();
    private final Acknowledged acknowledged = new Acknowledged();

    @Test
    void shouldLoseNothingAndDoubleNothingWhateverIsKilledOrSuspended() throws Exception {
        System.out.println("fault run: -Dfaults.seed=" + SEED + " -Dfaults.seconds=" + SECONDS);
        List<String> schools =
                IntStream.range(0, SCHOOLS).mapToObj(_ -> county.school()).toList();
        List<UUID> teachers = IntStream.range(0, TEACHERS)
                .mapToObj(i -> county.teacher(schools.get(i % SCHOOLS)))
                .toList();
        for (String service : SERVICES) {
            assertThat(RunningSystem.system().startReplica(service)).isEqualTo(FaultInjector.replicaOf(service));
        }
        county.awaitSettled(schools.getFirst());
        long lettersOfTraining = RunningSystem.openDeadLetters(TRAINING);
        long lettersOfEvaluation = RunningSystem.openDeadLetters(EVALUATION);
        FaultInjector faults = new FaultInjector(SEED);
        FaultTraffic traffic = new FaultTraffic(county.code(), schools, teachers, SEED, acknowledged);
        traffic.start();
        int poison;
        try {
            poison = Poison.send("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1");
            faults.run(TimeUnit.SECONDS.toNanos(SECONDS));
        } finally {
            traffic.stop();
        }

        FaultCheck check = new FaultCheck(teachers, acknowledged);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(check.unsettled()).isEmpty());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> RunningSystem.openDeadLetters(TRAINING) - lettersOfTraining >= poison
                        && RunningSystem.openDeadLetters(EVALUATION) - lettersOfEvaluation >= poison);
        check.run();
        report(faults, check, traffic, poison);
        assertThat(RunningSystem.openDeadLetters(TRAINING) - lettersOfTraining).isEqualTo(poison);
        assertThat(RunningSystem.openDeadLetters(EVALUATION) - lettersOfEvaluation)
                .isEqualTo(poison);
        assertThat(check.differences().values())
                .as(check.differences().toString())
                .containsOnly(0L);
        assertThat(acknowledged.surprises).isEmpty();
        for (String service : SERVICES) {
            RunningSystem.system().kill(FaultInjector.replicaOf(service));
        }
        county.awaitSettled(schools.getFirst());
    }

    private static void report(FaultInjector faults, FaultCheck check, FaultTraffic traffic, int poison) {
        System.out.println("---- fault run, seed " + SEED + ", " + SECONDS + " s");
        line("operations of clients", traffic.requests());
        check.facts().forEach(FaultRunIT::line);
        line("poisoned records set aside", poison);
        faults.injected().forEach((fault, times) -> line(fault, times));
        new TreeMap<>(traffic.statuses())
                .forEach((status, count) -> line(status == 0 ? "connections lost" : "answers " + status, count.sum()));
        System.out.println("---- differences");
        check.differences().forEach(FaultRunIT::line);
    }

    private static void line(String what, long count) {
        System.out.printf(Locale.ROOT, "%-45s %,10d%n", what, count);
    }
}
