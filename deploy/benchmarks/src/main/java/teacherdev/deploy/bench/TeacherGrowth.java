package teacherdev.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the same requests about teachers cost in a database of one county, and when 86 others lie around it. */
final class TeacherGrowth implements Measurements {

    private static final String NEIGHBOUR = "511703";
    private static final int COUNTIES_AROUND = 86;
    private static final int PAGES = 6_000;
    private static final int READS = 10_000;
    private static final int REQUESTS = 4;
    private static final int ROWS = 2_500;

    private final Running running;
    private final Careers careers;

    TeacherGrowth(Running running, Careers careers) {
        this.running = running;
        this.careers = careers;
    }

    @Override
    public List<String> names() {
        return List.of("growth-teachers");
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        careers.prepare();
        Subject subject = running.subject();
        subject.create(
                "/api/v1/regions", "{\"code\":\"%s\",\"name\":\"示例县\",\"parent\":\"5117\"}".formatted(NEIGHBOUR));
        put(subject, "schools", IntStream.range(0, CareerRows.SCHOOLS), i -> CareerRows.schoolRow(NEIGHBOUR, i));
        // Once unmeasured, so that the first column is not that of processes which have just started.
        measureAt("warm-up", 0, new Results());
        TeacherCountry.fill(running.system(), 0);
        measureAt("15000", 1, results);
        long begun = System.nanoTime();
        TeacherCountry.fill(running.system(), COUNTIES_AROUND);
        System.out.printf(
                Locale.ROOT,
                "---- %,d teachers around, filled in %.0f s%n",
                COUNTIES_AROUND * CareerRows.TEACHERS,
                (System.nanoTime() - begun) / 1e9);
        measureAt("1300000", 2, results);
    }

    private void measureAt(String size, int part, Results results) throws Exception {
        Subject subject = running.subject();
        Requests.load(
                running, Requests.GET_TEACHER + "-" + size, READS, 200, i -> subject.getTeacher("gateway", i), results);
        for (String list : Careers.LISTS) {
            Requests.load(running, list + "-" + size, PAGES, 200, careers.page(list), results);
        }
        int first = part * REQUESTS * ROWS;
        Map<String, Double> each = running.cpuMillisEach(REQUESTS * ROWS, () -> {
            for (int request = 0; request < REQUESTS; request++) {
                IntStream rows = IntStream.range(first + request * ROWS, first + (request + 1) * ROWS);
                put(subject, "teachers", rows, i -> CareerRows.teacherRow("GROWTH", "3", NEIGHBOUR, i));
            }
        });
        double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT, "put-teachers-%s  CPU-ms per row created: %.3f in all, consumers included%n", size, all);
        each.forEach((process, millis) -> System.out.printf(Locale.ROOT, "    %-32s %.3f%n", process, millis));
        results.put("put-teachers-" + size, Map.of("cpuMillisPerRow", each));
    }

    private static void put(Subject subject, String what, IntStream numbers, IntFunction<String> row) throws Exception {
        String rows = numbers.mapToObj(row).collect(Collectors.joining(",", "[", "]"));
        int failed = subject.send(subject.put("/api/v1/" + what, rows), 200)
                .get("failed")
                .asInt();
        if (failed > 0) {
            throw new IllegalStateException(failed + " rows of " + what + " were refused");
        }
    }
}
