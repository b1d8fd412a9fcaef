package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;
import teacherdev.evaluation.pay.rules.Member;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.Sharing;
import teacherdev.evaluation.pay.rules.SharingPolicy;
import teacherdev.platform.rules.number.Rational;

/**
 * Assessments and pay in size: a school of 100 and a county of 15,000 in 60 schools by a scheme of twenty steps, computed and
 * stored with traces over HTTP; a statement read; and in one process the pool of a province over 1.3 million weights.
 */
final class Assessments implements Measurements {

    private static final String SCHOOL = "cycle-school-100";
    private static final String COUNTY = "cycle-county-15000";
    private static final String STATEMENT = "get-pay-statement";
    private static final String POOL = "pay-pool-1300000";

    private static final String LARGE = "980000";
    private static final String SMALL = "9800010001";
    private static final int ROUNDS = 5;
    private static final int WEIGHTS = 1_300_000;
    private static final int READS = 20_000;
    private static final int CLIENTS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHOOLS = """
            insert into roster_school (school_id, version, code, name, path)
            select md5('school ' || ? || ' ' || n)::uuid, 1, ? || lpad(n::text, 4, '0'), '示例学校',
                array['CN', left(?, 2), left(?, 4), ?, ? || lpad(n::text, 4, '0')]
            from generate_series(1, ?) as n
            """;
    private static final String TEACHERS = """
            with people as (
                select md5('teacher ' || ? || ' ' || n)::uuid as id, md5('school ' || ? || ' ' || 1 + n % ?)::uuid as school
                from generate_series(1, ?) as n),
            teachers as (insert into roster_teacher (teacher_id, version, name, status, employment_kind)
                select id, 1, '示例教师', 'ACTIVE', 'ESTABLISHED' from people)
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary, fte)
            select gen_random_uuid(), id, school, date '2012-09-01', true, 1 from people
            """;

    private final Running running;
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalSystem system;

    Assessments(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return List.of(POOL, SCHOOL, COUNTY, STATEMENT);
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        if (name.equals(POOL)) {
            pool(results);
            return;
        }
        if (system == null) {
            system = running.system();
            fill(LARGE, 60, 15_000);
            fill(SMALL.substring(0, 6), 1, 100);
        }
        switch (name) {
            case SCHOOL -> cycle(name, SMALL, "principal", results);
            case COUNTY -> cycle(name, LARGE, "county-bureau", results);
            default -> statement(results);
        }
    }

    /** Exact: the shares sum to the pool, whatever the weights. */
    private static void pool(Results results) {
        Money amount = new Money(123_456_789_01L);
        List<Member> members = new ArrayList<>(WEIGHTS);
        for (int i = 0; i < WEIGHTS; i++) {
            members.add(
                    new Member(Map.of("ALL", Rational.of(500 + i % 499)), Rational.ONE, false, List.of(), List.of()));
        }
        long begun = System.nanoTime();
        Sharing.Result result = Sharing.share(
                List.of(new Part("ALL", amount)),
                members,
                new SharingPolicy(SharingPolicy.Freed.REDISTRIBUTE, SharingPolicy.Freed.REDISTRIBUTE));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long cents = ((Sharing.Shared) result)
                .lines().stream()
                        .flatMap(List::stream)
                        .mapToLong(line -> line.amount().cents())
                        .sum();
        if (cents != amount.cents()) {
            throw new IllegalStateException("the shares sum to " + cents);
        }
        System.out.printf(Locale.ROOT, "%-20s %.2f s, exact to the cent%n", POOL, seconds);
        results.put(POOL, seconds);
    }

    /** A cycle may be computed again until it is public; the first round warms up. */
    private void cycle(String name, String organisation, String role, Results results) throws Exception {
        String token = token(role, organisation);
        String scheme = create(
                token,
                "/api/v1/schemes",
                Map.of("scope", organisation, "code", "bench", "kind", "EVALUATION", "document", document()));
        put(token, "/api/v1/schemes/" + scheme + "/consultation", 1, Map.of());
        put(
                token,
                "/api/v1/schemes/" + scheme + "/adoption",
                2,
                Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决"));
        String cycle = create(
                token,
                "/api/v1/evaluation-cycles",
                Map.of(
                        "organisation", organisation,
                        "name", "2026 年度考核",
                        "kind", "YEAR",
                        "startsOn", "2026-01-01",
                        "endsOn", "2027-01-01",
                        "censusOn", "2026-12-01",
                        "schemeId", scheme,
                        "scoreStep", "总分"));
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            create(token, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of());
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        List<Double> warm = millis.subList(1, millis.size()).stream().sorted().toList();
        double median = warm.get(warm.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-20s first %.0f ms, then median %.0f ms, best %.0f ms%n",
                name,
                millis.getFirst(),
                median,
                warm.getFirst());
        results.put(
                name, Map.of("firstMillis", millis.getFirst(), "medianMillis", median, "bestMillis", warm.getFirst()));
    }

    private void statement(Results results) throws Exception {
        String payroll = token("payroll", SMALL);
        String pool = create(
                payroll,
                "/api/v1/pay-pools",
                Map.of("scope", SMALL, "name", "奖励性绩效", "year", 2026, "amount", "1000000.00"));
        put(
                payroll,
                "/api/v1/pay-pools/" + pool + "/distribution",
                1,
                Map.of("method", "WEIGHTS", "recipients", weights()));
        put(payroll, "/api/v1/pay-pools/" + pool + "/preview", 2, Map.of());
        JsonNode list = send(
                request(payroll, "/api/v1/pay-statements?limit=100&pool=" + pool)
                        .GET()
                        .build(),
                200);
        List<String> statements = new ArrayList<>();
        list.get("items").forEach(item -> statements.add(item.get("id").asText()));
        List<String> tokens = IntStream.range(0, CLIENTS)
                .mapToObj(client -> system.tokens()
                        .mint("payroll-" + client, Optional.empty(), List.of(new Grant("payroll", SMALL))))
                .toList();
        Requests.load(
                running,
                STATEMENT,
                READS,
                200,
                i -> request(tokens.get(i % CLIENTS), "/api/v1/pay-statements/" + statements.get(i % statements.size()))
                        .GET()
                        .build(),
                results);
    }

    private List<Map<String, Object>> weights() throws Exception {
        List<Map<String, Object>> weights = new ArrayList<>();
        try (Connection database = system.database("evaluation-service");
                PreparedStatement query = database.prepareStatement("""
                        select a.teacher_id from roster_assignment a join roster_school s on s.school_id = a.school_id
                        where s.code = ?
                        """)) {
            query.setString(1, SMALL);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    weights.add(Map.of("id", rows.getString(1), "weight", String.valueOf(500 + weights.size() % 499)));
                }
            }
        }
        return weights;
    }

    /** Beside the API: 15,000 events would only take longer. */
    private void fill(String county, int schools, int teachers) throws Exception {
        try (Connection database = system.database("evaluation-service");
                PreparedStatement school = database.prepareStatement(SCHOOLS);
                PreparedStatement teacher = database.prepareStatement(TEACHERS);
                Statement statement = database.createStatement()) {
            for (int i = 1; i <= 6; i++) {
                school.setString(i, county);
            }
            school.setInt(7, schools);
            school.executeUpdate();
            teacher.setString(1, county);
            teacher.setString(2, county);
            teacher.setInt(3, schools);
            teacher.setInt(4, teachers);
            teacher.executeUpdate();
            statement.execute("vacuum analyze");
        }
    }

    private static String document() {
        StringBuilder document = new StringBuilder("""
                scheme: 二十步
                inputs: {学时: {type: number, source: training.hours}}
                steps:
                  - {id: s1, formula: 学时 + 80}
                """);
        for (int step = 2; step < 20; step++) {
            document.append("  - {id: s%d, formula: s%d + 0.05, note: 第%d条}\n".formatted(step, step - 1, step));
        }
        document.append("  - {id: 总分, formula: s19, round: {places: 2}}\n");
        return document.append("examples:\n  - {inputs: {学时: 1}, expect: {总分: 81.9}}\n")
                .toString();
    }

    private String token(String role, String scope) {
        return system.token(role, scope);
    }

    /** The id of what was created. */
    private String create(String token, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(token, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return send(request, 201).get("id").asText();
    }

    private void put(String token, String path, int version, Object body) throws IOException, InterruptedException {
        send(
                request(token, path)
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                200);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(system.url("evaluation-service") + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
