package teacherdev.deploy.e2e;

import static teacherdev.deploy.e2e.RunningSystem.TEACHER;
import static teacherdev.deploy.e2e.RunningSystem.TRAINING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import teacherdev.deploy.e2e.PatientClient.Answer;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** Mixed traffic: clerks who post and take back, systems that send thousands of rows, transfers, and readers. */
final class FaultTraffic {

    private static final int CLERKS = 6;
    private static final int SYSTEMS = 2;
    private static final int MOVERS = 2;
    private static final int READERS = 2;
    private static final int BULK_ROWS = 60;
    /** How often each of them begins something at most, so that processes that start again find a machine to start on. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String county;
    private final List<UUID> teachers;
    private final List<String> schools;
    private final long seed;
    private final Acknowledged acknowledged;
    private final Map<Integer, LongAdder> statuses = PatientClient.counts();
    private final AtomicLong requests = new AtomicLong();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopping;

    private interface Worker {
        void next(PatientClient client, Random random, int step);
    }

    FaultTraffic(String county, List<String> schools, List<UUID> teachers, long seed, Acknowledged acknowledged) {
        this.county = county;
        this.schools = schools;
        this.teachers = teachers;
        this.seed = seed;
        this.acknowledged = acknowledged;
    }

    void start() {
        IntStream.range(0, CLERKS).forEach(i -> start(i, this::postOrReverse));
        IntStream.range(0, SYSTEMS).forEach(i -> start(100 + i, bulk(i)));
        IntStream.range(0, MOVERS).forEach(i -> start(200 + i, moving(i)));
        IntStream.range(0, READERS).forEach(i -> start(300 + i, this::read));
    }

    long requests() {
        return requests.get();
    }

    /** How often each status came; 0 is a lost connection. */
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    /** Lets everybody finish what he has begun. */
    void stop() throws ExecutionException, TimeoutException, InterruptedException {
        stopping = true;
        for (Future<?> worker : running) {
            worker.get(5, TimeUnit.MINUTES);
        }
        workers.shutdownNow();
    }

    private void start(int number, Worker worker) {
        Random random = new Random(seed + number);
        String token = RunningSystem.client("traffic", new Grant("admin", "CN"));
        PatientClient client = PatientClient.throughAnyDoor(token, random, statuses);
        running.add(workers.submit(() -> {
            for (int step = 0; !stopping; step++) {
                long begun = System.nanoTime();
                worker.next(client, random, step);
                requests.incrementAndGet();
                LockSupport.parkNanos(begun + PACE_NANOS - System.nanoTime());
            }
            return null;
        }));
    }

    private void postOrReverse(PatientClient client, Random random, int step) {
        UUID teacher = any(teachers, random);
        BigDecimal hours = hours(random);
        Answer granted =
                client.post(TRAINING, "/api/v1/teachers/" + teacher + "/credits", County.aCredit(hours.toString()));
        if (granted.status() != 201) {
            surprise("post", granted);
            return;
        }
        UUID entry = UUID.fromString(granted.body().get("id").asText());
        acknowledged.grants.put(entry, new Acknowledged.Grant(teacher, hours));
        if (random.nextInt(4) == 0) {
            Answer reversal = client.post(
                    TRAINING,
                    "/api/v1/teachers/" + teacher + "/credits/" + entry + "/reversal",
                    Map.of("reason", "wrong teacher"));
            if (reversal.status() == 201) {
                acknowledged.reversed.add(entry);
            } else {
                surprise("reversal", reversal);
            }
        }
    }

    /** New rows, the same rows again, and corrected rows; each system knows its own activities. */
    private Worker bulk(int system) {
        List<Map<String, Object>> last = new ArrayList<>();
        return (client, random, step) -> {
            int what = last.isEmpty() ? 0 : random.nextInt(4);
            if (what <= 1) {
                last.clear();
                for (int i = 0; i < BULK_ROWS; i++) {
                    last.add(row("F-" + system + "-" + step + "-" + i, any(teachers, random), hours(random)));
                }
            } else if (what == 2) {
                last.forEach(row -> row.put("hours", hours(random).toString()));
            }
            Answer answer = client.put(TRAINING, "/api/v1/credits", last, null);
            if (answer.status() != 200 || answer.body().path("failed").asInt() > 0) {
                surprise("bulk", answer);
                return;
            }
            if (what == 3 && answer.body().path("unchanged").asInt() != BULK_ROWS) {
                surprise("a repeated bulk request changed something", answer);
            }
            last.forEach(row -> acknowledged.activities.put(
                    new Acknowledged.Activity((UUID) row.get("teacherId"), (String) row.get("externalId")),
                    new BigDecimal((String) row.get("hours"))));
        };
    }

    private static Map<String, Object> row(String externalId, UUID teacher, BigDecimal hours) {
        Map<String, Object> row = new HashMap<>(County.aCredit(hours.toString()));
        row.put("sourceSystem", "FAULTS");
        row.put("externalId", externalId);
        row.put("teacherId", teacher);
        return row;
    }

    /** Each moves teachers of his own, a day later each time; a lost answer is found out by reading. */
    private Worker moving(int mover) {
        List<UUID> own = IntStream.range(0, teachers.size())
                .filter(i -> i % MOVERS == mover)
                .mapToObj(teachers::get)
                .toList();
        return (client, random, step) -> {
            UUID teacher = any(own, random);
            String target = any(schools, random);
            String path = "/api/v1/teachers/" + teacher;
            LocalDate from = LocalDate.of(2019, 1, 1).plusDays(step);
            for (int tries = 0; tries < 5; tries++) {
                Answer now = client.get(TEACHER, path);
                if (target.equals(
                        now.body().path("assignment").path("schoolCode").asText())) {
                    acknowledged.schools.put(teacher, target);
                    return;
                }
                Answer moved = client.put(TEACHER, path, move(target, from), now.tag());
                if (moved.status() != 200 && moved.status() != 412) {
                    surprise("transfer", moved);
                    return;
                }
            }
            acknowledged.surprises.add("a transfer never came through");
        };
    }

    private static Map<String, Object> move(String school, LocalDate from) {
        Map<String, Object> body = County.aTeacher(school);
        body.remove("sourceSystem");
        body.remove("externalId");
        body.put("effectiveFrom", from.toString());
        body.put("assignment", Map.of("schoolCode", school, "from", from.toString(), "fte", "1.00", "primary", true));
        return body;
    }

    private void read(PatientClient client, Random random, int step) {
        UUID teacher = any(teachers, random);
        Answer answer =
                switch (random.nextInt(4)) {
                    case 0 -> client.get(TEACHER, "/api/v1/teachers/" + teacher);
                    case 1 -> client.get(TRAINING, "/api/v1/teachers/" + teacher + "/credit-totals?year=2026");
                    case 2 -> client.get(TEACHER, "/api/v1/schools?region=" + county);
                    default ->
                        client.get(
                                RunningSystem.EVALUATION,
                                "/api/v1/teachers/" + teacher + "/development-summary?year=2026");
                };
        if (answer.status() != 200) {
            surprise("read", answer);
        }
    }

    private void surprise(String what, Answer answer) {
        acknowledged.surprises.add(what + ": " + answer.status() + " " + answer.body());
    }

    private static BigDecimal hours(Random random) {
        return BigDecimal.valueOf(25L * (1 + random.nextInt(80)), 2);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
