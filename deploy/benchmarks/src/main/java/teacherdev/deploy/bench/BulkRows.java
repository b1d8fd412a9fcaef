package teacherdev.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bulk requests: what a row costs that creates something, and the same row again, which changes nothing. */
final class BulkRows implements Measurements {

    private static final int REQUESTS = 10;
    private static final int ROUNDS = 3;
    private static final int SESSIONS = 4;
    private static final String ATTENDANCE = "bulk-attendance";

    private final Running running;

    private interface Sending {
        void send(int number) throws Exception;
    }

    BulkRows(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return List.of("bulk-teachers", "bulk-credits", ATTENDANCE);
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        Subject subject = running.subject();
        switch (name) {
            case "bulk-teachers" -> teachers(name, subject, results);
            case "bulk-credits" -> rows(name, REQUESTS, Subject.BULK_ROWS, subject::putCredits, results);
            default -> attendance(subject, results);
        }
    }

    /** New teachers right after the start, when compilers take as much as the work itself, and again when they are done. */
    private void teachers(String name, Subject subject, Results results) throws Exception {
        rows(name, REQUESTS, Subject.BULK_ROWS, subject::putTeachers, results);
        for (int round = 1; round <= ROUNDS; round++) {
            int first = round * REQUESTS;
            each(
                    name,
                    "created after %,d rows".formatted(first * Subject.BULK_ROWS),
                    REQUESTS,
                    Subject.BULK_ROWS,
                    number -> subject.putTeachers(first + number),
                    results);
        }
    }

    private void attendance(Subject subject, Results results) throws Exception {
        HeldSessions sessions = new HeldSessions(subject, SESSIONS);
        rows(ATTENDANCE, SESSIONS, HeldSessions.ROWS, sessions::putAttendance, results);
        // Completing decides for everybody of a session and books the hours of those who passed.
        each(ATTENDANCE, "completed", SESSIONS, HeldSessions.TEACHERS, sessions::complete, results);
    }

    private void rows(String name, int requests, int rowsEach, Sending sending, Results results) throws Exception {
        sending.send(-1);
        for (String kind : List.of("created", "unchanged")) {
            each(name, kind, requests, rowsEach, sending, results);
        }
    }

    private void each(String name, String kind, int requests, int rowsEach, Sending sending, Results results)
            throws Exception {
        int rows = requests * rowsEach;
        long begun = System.nanoTime();
        Map<String, Double> each = running.cpuMillisEach(rows, () -> {
            for (int i = 0; i < requests; i++) {
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
        each.forEach((process, millis) -> System.out.printf(Locale.ROOT, "    %-32s %.3f%n", process, millis));
        results.put(name + " " + kind, Map.of("rowsPerSecond", perSecond, "cpuMillisPerRow", each));
    }
}
