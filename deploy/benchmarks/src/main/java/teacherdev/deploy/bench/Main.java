package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import teacherdev.deploy.launcher.DataFolder;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.platform.local.ScratchFolder;

/** {@code deploy/bench}: starts a fresh system, measures, prints a table, stops it. */
public final class Main {

    private static final int WARM_UP = 20_000;
    private static final int READS = 40_000;
    private static final int WRITES = 10_000;
    private static final int BULK_REQUESTS = 10;
    private static final int VISIBLE_SAMPLES = 200;
    private static final List<String> NAMES = List.of(
            "get-teacher-direct", "get-teacher-gateway", "post-credit-gateway", "bulk-teachers", "visible", "memory");

    private final LocalSystem system;
    private final Subject subject;
    private final Pgbench pgbench;
    private final Map<String, Object> results = new LinkedHashMap<>();

    private Main(LocalSystem system, Path root) throws IOException, InterruptedException {
        this.system = system;
        this.subject = new Subject(system);
        this.pgbench = new Pgbench(system, root);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        Path json = null;
        int at = names.indexOf("--json");
        if (at >= 0) {
            json = Path.of(names.get(at + 1));
            names.subList(at, at + 2).clear();
        }
        if (names.remove("--list")) {
            NAMES.forEach(System.out::println);
            Rules.NAMES.forEach(System.out::println);
            return;
        }
        List<String> rules = names.isEmpty()
                ? Rules.NAMES
                : names.stream().filter(Rules.NAMES::contains).toList();
        List<String> systems =
                names.isEmpty() ? NAMES : names.stream().filter(NAMES::contains).toList();
        if (rules.size() + systems.size() < names.size()) {
            System.err.println("unknown name; --list shows them");
            System.exit(1);
        }
        Map<String, Object> results = new LinkedHashMap<>(Rules.measure(rules));
        if (!systems.isEmpty()) {
            measure(systems, results);
        }
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), results);
        }
        System.exit(0);
    }

    private static void measure(List<String> names, Map<String, Object> results) throws Exception {
        Path root = Path.of(System.getProperty("teacherdev.root")).toAbsolutePath();
        try (ScratchFolder scratch = new ScratchFolder("teacherdev-bench");
                LocalSystem system = new LocalSystem(
                        root, new DataFolder(scratch.path()), 0, _ -> {}, name -> System.err.println(name + " died"))) {
            long begun = System.nanoTime();
            system.start();
            System.out.printf(Locale.ROOT, "all processes ready after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            Main main = new Main(system, root);
            for (String name : names) {
                main.run(name);
            }
            results.putAll(main.results);
        }
    }

    private void run(String name) throws Exception {
        switch (name) {
            case "get-teacher-direct" -> {
                load(name, READS, 200, i -> subject.getTeacher("teacher-service", i));
                limit("teacher-service", "get-teacher.sql", READS);
            }
            case "get-teacher-gateway" -> load(name, READS, 200, i -> subject.getTeacher("gateway", i));
            case "post-credit-gateway" -> {
                load(name, WRITES, 201, subject::postCredit);
                limit("training-service", "post-credit.sql", WRITES);
            }
            case "bulk-teachers" -> bulkTeachers();
            case "visible" -> visible();
            case "memory" -> memory();
            default -> throw new IllegalArgumentException(name);
        }
    }

    private void load(String name, int requests, int expected, IntFunction<HttpRequest> request) throws Exception {
        Load.run(Math.min(WARM_UP, requests), expected, request);
        Map<String, Long> before = Cpu.millis(system);
        Load.Result result = Load.run(requests, expected, request);
        Map<String, Long> used = Cpu.between(before, Cpu.millis(system));
        Map<String, Double> each = new LinkedHashMap<>();
        used.forEach((process, millis) -> each.put(process, (double) millis / requests));
        double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.0f/s  p50 %.1f ms  p99 %.1f ms  CPU-ms per request: %.3f in all%n",
                name,
                result.perSecond(),
                result.p50Millis(),
                result.p99Millis(),
                all);
        each.forEach((process, millis) -> System.out.printf(Locale.ROOT, "    %-20s %.3f%n", process, millis));
        results.put(name, Map.of("load", result, "cpuMillisPerRequest", each));
    }

    private void limit(String service, String script, int transactions) throws IOException, InterruptedException {
        if (!Pgbench.isInstalled()) {
            System.out.println("    pgbench is not installed");
            return;
        }
        Map<String, String> variables = Map.of("teacher", subject.teachers().getFirst());
        double millis = pgbench.cpuMillis(service, script, transactions, variables);
        System.out.printf(Locale.ROOT, "    %-20s %.3f (PostgreSQL alone, the same statements)%n", "pgbench", millis);
        results.put("pgbench " + script, millis);
    }

    private void visible() throws IOException, InterruptedException {
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

    /** CPU per row of a bulk request: rows that create teachers, and the same rows again, which change nothing. */
    private void bulkTeachers() throws Exception {
        subject.putTeachers(-1);
        for (String kind : List.of("created", "unchanged")) {
            Map<String, Long> before = Cpu.millis(system);
            long begun = System.nanoTime();
            for (int i = 0; i < BULK_REQUESTS; i++) {
                subject.putTeachers(i);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            int rows = BULK_REQUESTS * Subject.BULK_ROWS;
            Map<String, Double> each = new LinkedHashMap<>();
            Cpu.between(before, Cpu.millis(system))
                    .forEach((process, millis) -> each.put(process, (double) millis / rows));
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %6.0f rows/s %s  CPU-ms per row: gateway %.3f, teacher-service %.3f, postgres %.3f%n",
                    "bulk-teachers",
                    rows / seconds,
                    kind,
                    each.get("gateway"),
                    each.get("teacher-service"),
                    each.get(LocalSystem.POSTGRES));
            results.put("bulk-teachers " + kind, Map.of("rowsPerSecond", rows / seconds, "cpuMillisPerRow", each));
        }
    }

    private void memory() throws IOException {
        Map<String, Long> kib = Cpu.pssKib(system);
        long sum = kib.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "%-20s %d MiB PSS in all%n", "memory", sum / 1024);
        kib.forEach((process, size) -> System.out.printf(Locale.ROOT, "    %-20s %d MiB%n", process, size / 1024));
        results.put("memoryKib", kib);
    }
}
