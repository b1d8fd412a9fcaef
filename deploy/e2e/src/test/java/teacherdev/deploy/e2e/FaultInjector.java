package teacherdev.deploy.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import teacherdev.deploy.launcher.LocalSystem;

/** Kills and suspends every kind of process: each once both ways however long that takes, then at random until the time is over. */
final class FaultInjector {

    private static final List<String> VICTIMS = victims();
    private static final int SUSPENDED_SECONDS_MAX = 9;

    private final Random random;
    private final Map<String, Integer> injected = new TreeMap<>();

    FaultInjector(long seed) {
        this.random = new Random(seed);
    }

    /** The second process of a service. */
    static String replicaOf(String service) {
        return service + "-replica";
    }

    void run(long nanos) throws Exception {
        long end = System.nanoTime() + nanos;
        for (String victim : VICTIMS) {
            kill(victim);
            suspend(victim);
        }
        while (System.nanoTime() < end) {
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            if (random.nextBoolean()) {
                kill(victim);
            } else {
                suspend(victim);
            }
        }
    }

    /** How often each process was killed and suspended. */
    Map<String, Integer> injected() {
        return injected;
    }

    private void kill(String victim) throws Exception {
        note("kill -9", victim);
        RunningSystem.system().kill(victim);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
        RunningSystem.system().restart(victim);
    }

    // Up to twice the time after which a relay loses its lead; now and then a consumer loses its partitions too.
    private void suspend(String victim) throws Exception {
        note("SIGSTOP", victim);
        RunningSystem.system().pause(victim);
        TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(SUSPENDED_SECONDS_MAX * 1_000));
        RunningSystem.system().resume(victim);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
    }

    private void note(String fault, String victim) {
        System.out.printf(Locale.ROOT, "fault: %s %s%n", fault, victim);
        injected.merge(fault + " " + victim, 1, Integer::sum);
    }

    private static List<String> victims() {
        List<String> victims = new ArrayList<>(List.of(LocalSystem.POSTGRES, LocalSystem.KAFKA, RunningSystem.GATEWAY));
        for (String service : RunningSystem.SERVICES) {
            victims.add(service);
            victims.add(replicaOf(service));
        }
        return victims;
    }
}
