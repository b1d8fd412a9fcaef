package teacherdev.deploy.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What the same requests cost while the ledger grows, a hundredfold unless told otherwise; draws the curves. */
final class Growth implements Measurements {

    private static final int READS = 2_000;
    private static final int WRITES = 2_000;
    private static final int FIGURES = 400;

    private final Running running;
    private final Path drawings;
    private final List<Long> sizes;
    private final Map<String, NavigableMap<Long, Double>> curves = new LinkedHashMap<>();

    /**
     * @param drawings where growth.svg is written; null for no drawing
     * @param sizes entries of the ledger to measure at, ascending
     */
    Growth(Running running, Path drawings, List<Long> sizes) {
        this.running = running;
        this.drawings = drawings;
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public List<String> names() {
        return List.of("growth");
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        Subject subject = running.subject();
        for (long size : sizes) {
            LedgerSize.fill(running.system(), size);
            System.out.printf(Locale.ROOT, "---- %,d entries in the ledger%n", size);
            point("GET credit totals", size, READS, 200, subject::getTotals, results);
            point("GET credits", size, READS, 200, subject::getCredits, results);
            point("POST credit", size, WRITES, 201, subject::postCredit, results);
            point(
                    "county hours by month",
                    size,
                    READS,
                    200,
                    _ -> figures(subject, "&groupBy=month&people=false"),
                    results);
            point("county people by school", size, FIGURES, 200, _ -> figures(subject, "&groupBy=school"), results);
            point("county people by month", size, FIGURES, 200, _ -> figures(subject, "&groupBy=month"), results);
        }
        results.put("growth", curves);
        if (drawings != null) {
            Chart.write(
                    drawings.resolve("growth.svg"),
                    "CPU milliseconds of all processes per request",
                    "entries in the ledger",
                    "ms",
                    curves);
        }
    }

    private static HttpRequest figures(Subject subject, String question) {
        return subject.getFigures("region=" + LedgerSize.county() + "&year=2025" + question);
    }

    private void point(
            String what, long size, int requests, int status, IntFunction<HttpRequest> request, Results results)
            throws Exception {
        double millis = Requests.load(
                running,
                what.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + size,
                requests,
                status,
                request,
                results);
        curves.computeIfAbsent(what, _ -> new TreeMap<>()).put(size, millis);
    }
}
