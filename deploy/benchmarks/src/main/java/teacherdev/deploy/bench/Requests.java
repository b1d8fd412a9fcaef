package teacherdev.deploy.bench;

import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Single requests: what they cost, how soon their events are seen, and how much memory the system has after them. */
final class Requests implements Measurements {

    static final String POST_CREDIT = "post-credit-gateway";
    static final String GET_TEACHER = "get-teacher-gateway";

    private static final int WARM_UP = 20_000;
    private static final int READS = 40_000;
    private static final int WRITES = 10_000;
    private static final int VISIBLE_SAMPLES = 200;
    private static final int TRANSCRIPTS = 20_000;
    private static final int TRANSCRIPT_TEACHERS = 50;
    private static final int TRANSCRIPT_ENTRIES = 60;

    private final Running running;

    Requests(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return List.of("get-teacher-direct", GET_TEACHER, POST_CREDIT, "get-transcript", "visible", "memory");
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        Subject subject = running.subject();
        switch (name) {
            case "get-teacher-direct" -> {
                load(running, name, READS, 200, i -> subject.getTeacher("teacher-service", i), results);
                limit("teacher-service", "get-teacher.sql", READS, results);
            }
            case GET_TEACHER -> load(running, name, READS, 200, i -> subject.getTeacher("gateway", i), results);
            case POST_CREDIT -> {
                load(running, name, WRITES, 201, subject::postCredit, results);
                limit("training-service", "post-credit.sql", WRITES, results);
                limit("training-service", "credit-sums.sql", WRITES, results);
            }
            case "get-transcript" -> {
                subject.fillTranscripts(TRANSCRIPT_TEACHERS, TRANSCRIPT_ENTRIES);
                load(running, name, TRANSCRIPTS, 200, i -> subject.getTranscript(i, TRANSCRIPT_TEACHERS), results);
            }
            case "visible" -> visible(results);
            default -> memory(results);
        }
    }

    /** Sends requests over sixteen connections, warmed up, and returns the CPU milliseconds of one in all processes. */
    static double load(
            Running running, String name, int requests, int expected, IntFunction<HttpRequest> request, Results results)
            throws Exception {
        Load.run(Math.min(WARM_UP, requests), expected, request);
        Load.Result[] result = new Load.Result[1];
        Map<String, Double> each =
                running.cpuMillisEach(requests, () -> result[0] = Load.run(requests, expected, request));
        double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.0f/s  p50 %.1f ms  p99 %.1f ms  CPU-ms per request: %.3f in all%n",
                name,
                result[0].perSecond(),
                result[0].p50Millis(),
                result[0].p99Millis(),
                all);
        each.forEach((process, millis) -> System.out.printf(Locale.ROOT, "    %-32s %.3f%n", process, millis));
        results.put(name, Map.of("load", result[0], "cpuMillisPerRequest", each));
        return all;
    }

    private void limit(String service, String script, int transactions, Results results) throws Exception {
        if (!Pgbench.isInstalled()) {
            System.out.println("    pgbench is not installed");
            return;
        }
        Map<String, String> variables =
                Map.of("teacher", running.subject().teachers().getFirst());
        double millis = running.pgbench().cpuMillis(service, script, transactions, variables);
        System.out.printf(Locale.ROOT, "    pgbench %-20s %.3f (PostgreSQL alone)%n", script, millis);
        results.put("pgbench " + script, millis);
    }

    private void visible(Results results) throws Exception {
        Subject subject = running.subject();
        long[] nanos = new long[VISIBLE_SAMPLES];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = subject.visibleAfterNanos(subject.teachers().get(i % Subject.TEACHERS));
        }
        Arrays.sort(nanos);
        double p50 = nanos[nanos.length / 2] / 1e6;
        double p99 = nanos[(int) (nanos.length * 0.99)] / 1e6;
        System.out.printf(
                Locale.ROOT, "%-20s p50 %.1f ms  p99 %.1f ms from POST to the consumer%n", "visible", p50, p99);
        results.put("visible", Map.of("p50Millis", p50, "p99Millis", p99));
    }

    private void memory(Results results) throws Exception {
        Map<String, Long> kib = new LinkedHashMap<>(Cpu.pssKib(running.system()));
        long sum = kib.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "%-20s %d MiB PSS in all%n", "memory", sum / 1024);
        kib.forEach((process, size) -> System.out.printf(Locale.ROOT, "    %-20s %d MiB%n", process, size / 1024));
        results.put("memoryKib", kib);
    }
}
