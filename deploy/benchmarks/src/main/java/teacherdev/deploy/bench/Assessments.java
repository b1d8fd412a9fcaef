package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/**
 * Assessments and pay in size: a school of 100 and a county of 15,000 in 60 schools by a scheme of twenty steps, computed and
 * stored with traces over HTTP; a statement read.
 */
final class Assessments implements Measurements {

    private static final String SCHOOL = "cycle-school-100";
    private static final String COUNTY = "cycle-county-15000";
    private static final String STATEMENT = "get-pay-statement";

    private static final String LARGE = "980000";
    private static final String SMALL = "9800010001";
    private static final int ROUNDS = 5;
    private static final int READS = 20_000;
    private static final int CLIENTS = 64;

    private final Running running;
    private LocalSystem system;
    private Api api;
    private AssessmentRows rows;

    Assessments(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return List.of(SCHOOL, COUNTY, STATEMENT);
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        if (system == null) {
            system = running.system();
            api = new Api(system.url("evaluation-service"));
            rows = new AssessmentRows(system);
            rows.fill(LARGE, 60, 15_000);
            rows.fill(SMALL.substring(0, 6), 1, 100);
        }
        switch (name) {
            case SCHOOL -> cycle(name, SMALL, "principal", results);
            case COUNTY -> cycle(name, LARGE, "county-bureau", results);
            default -> statement(results);
        }
    }

    /** A cycle may be computed again until it is public; the first round warms up. */
    private void cycle(String name, String organisation, String role, Results results) throws Exception {
        String token = system.token(role, organisation);
        String scheme = api.create(
                token,
                "/api/v1/schemes",
                Map.of(
                        "scope",
                        organisation,
                        "code",
                        "bench",
                        "kind",
                        "EVALUATION",
                        "document",
                        AssessmentRows.document()));
        api.put(token, "/api/v1/schemes/" + scheme + "/consultation", 1, Map.of());
        api.put(
                token,
                "/api/v1/schemes/" + scheme + "/adoption",
                2,
                Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决"));
        String cycle = api.create(
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
            api.create(token, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of());
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
        String payroll = system.token("payroll", SMALL);
        String pool = api.create(
                payroll,
                "/api/v1/pay-pools",
                Map.of("scope", SMALL, "name", "奖励性绩效", "year", 2026, "amount", "1000000.00"));
        api.put(
                payroll,
                "/api/v1/pay-pools/" + pool + "/distribution",
                1,
                Map.of("method", "WEIGHTS", "recipients", rows.weights(SMALL)));
        api.put(payroll, "/api/v1/pay-pools/" + pool + "/preview", 2, Map.of());
        JsonNode list = api.send(
                api.request(payroll, "/api/v1/pay-statements?limit=100&pool=" + pool)
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
                i -> api.request(
                                tokens.get(i % CLIENTS),
                                "/api/v1/pay-statements/" + statements.get(i % statements.size()))
                        .GET()
                        .build(),
                results);
    }
}
