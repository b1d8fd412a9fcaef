package teacherdev.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bulk requests: what a row costs that creates something, and the same row again, which changes nothing. */
final class BulkRows implements Measurements {

    private static final int REQUESTS = 10;

    private final Running running;

    private interface Sending {
        void send(int number) throws Exception;
    }

    BulkRows(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return List.of("bulk-teachers", "bulk-credits");
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        Subject subject = running.subject();
        if (name.equals("bulk-teachers")) {
            rows(name, subject::putTeachers, results);
        } else {
            rows(name, subject::putCredits, results);
        }
    }

    private void rows(String name, Sending sending, Results results) throws Exception {
        sending.send(-1);
        int rows = REQUESTS * Subject.BULK_ROWS;
        for (String kind : List.of("created", "unchanged")) {
            long begun = System.nanoTime();
            Map<String, Double> each = running.cpuMillisEach(rows, () -> {
                for (int i = 0; i < REQUESTS; i++) {
                    sending.send(i);
                }
            });
            double perSecond = rows / ((System.nanoTime() - begun) / 1e9);
            double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %6.0f rows/s %s  CPU-ms per row: %.3f in all, consumers included%n",
                    name,
                    perSecond,
                    kind,
                    all);
            each.forEach((process, millis) -> System.out.printf(Locale.ROOT, "    %-20s %.3f%n", process, millis));
            results.put(name + " " + kind, Map.of("rowsPerSecond", perSecond, "cpuMillisPerRow", each));
        }
    }
}
