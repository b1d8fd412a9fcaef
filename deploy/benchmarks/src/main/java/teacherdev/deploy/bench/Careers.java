package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import teacherdev.deploy.launcher.LocalTokens;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** A county of 15,000 teachers: what a page of its list costs, who may apply for a title, and how long its roster takes. */
final class Careers implements Measurements {

    private static final int PART = 5_000;
    private static final int PAGES = 10_000;
    private static final int CLIENTS = 64;
    static final List<String> LISTS = List.of(
            "list-teachers-name",
            "list-teachers-pinyin",
            "list-teachers-school",
            "list-teachers-title",
            "list-teachers-region",
            "search-teachers-identity");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Running running;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();
    private List<String> tokens = List.of();
    private String gateway;

    Careers(Running running) {
        this.running = running;
    }

    @Override
    public List<String> names() {
        return Stream.concat(LISTS.stream(), Stream.of("title-eligibility-15000", "import-15000-xlsx"))
                .toList();
    }

    @Override
    public void measure(String name, Results results) throws Exception {
        prepare();
        switch (name) {
            case "title-eligibility-15000" -> eligibility(name, results);
            case "import-15000-xlsx" -> imported(name, results);
            default -> Requests.load(running, name, PAGES, 200, page(name), results);
        }
    }

    /** The requests of one of the {@link #LISTS}. */
    IntFunction<HttpRequest> page(String name) {
        return switch (name) {
            case "list-teachers-name" ->
                i -> list("name=" + encoded(CareerRows.name(i).substring(0, 2)));
            case "list-teachers-pinyin" -> _ -> list("name=wangw");
            case "list-teachers-school" -> i -> list("school=" + CareerRows.school(i));
            case "list-teachers-title" -> i -> list("title=SENIOR&school=" + CareerRows.school(i));
            case "list-teachers-region" -> _ -> list("region=" + CareerRows.COUNTY);
            default ->
                i -> request("/api/v1/teachers/search")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"identityNumber\":\"%s\"}"
                                .formatted(CareerRows.identity("1", i % CareerRows.TEACHERS))))
                        .build();
        };
    }

    private HttpRequest list(String query) {
        return request("/api/v1/teachers?limit=20&" + query).GET().build();
    }

    private void eligibility(String name, Results results) throws Exception {
        String path = "/api/v1/title-eligibility/summary?target=FIRST&organisation=" + CareerRows.COUNTY;
        JsonNode first = get(path);
        long begun = System.nanoTime();
        Map<String, Double> each = running.cpuMillisEach(1, () -> get(path));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double millis = each.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%-24s %,d considered, %,d eligible in %.2f s, %.0f CPU-ms%n",
                name,
                first.get("considered").asInt(),
                first.get("eligible").asInt(),
                seconds,
                millis);
        results.put(name, Map.of("seconds", seconds, "cpuMillis", each, "considered", first.get("considered")));
    }

    private void imported(String name, Results results) throws Exception {
        byte[] file = CareerRows.workbook();
        long begun = System.nanoTime();
        // An import is shown to the client that sent it.
        String owner = tokens.getFirst();
        HttpRequest upload = requestOf(owner, "/api/v1/teachers/imports?fileName=roster.xlsx")
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        JsonNode[] job = new JsonNode[1];
        Map<String, Double> each = running.cpuMillisEach(1, () -> {
            job[0] = send(upload, 2);
            String path = "/api/v1/teachers/imports/" + job[0].get("id").asText();
            while (!List.of("FINISHED", "REFUSED").contains(job[0].get("status").asText())) {
                Thread.sleep(50);
                job[0] = send(requestOf(owner, path).GET().build(), 2);
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (job[0].get("created").asInt() != CareerRows.TEACHERS) {
            throw new IOException("not every row was taken: " + job[0]);
        }
        System.out.printf(Locale.ROOT, "%-24s %.1f s for %,d rows: %s%n", name, seconds, CareerRows.TEACHERS, job[0]);
        results.put(name, Map.of("seconds", seconds, "cpuMillis", each, "job", job[0]));
    }

    /** The county through the API, once: schools, teachers, degrees, titles. */
    void prepare() throws Exception {
        if (!tokens.isEmpty()) {
            return;
        }
        var _ = running.subject();
        LocalTokens minting = running.system().tokens();
        tokens = IntStream.range(0, CLIENTS)
                .mapToObj(client -> minting.mint(
                        "bench-careers-" + client,
                        Optional.empty(),
                        List.of(new Grant("hr-system", CareerRows.COUNTY))))
                .toList();
        gateway = running.system().url("gateway");
        put(
                "schools",
                IntStream.range(0, CareerRows.SCHOOLS)
                        .mapToObj(i -> CareerRows.schoolRow(CareerRows.COUNTY, i))
                        .toList());
        for (int from = 0; from < CareerRows.TEACHERS; from += PART) {
            IntStream part = IntStream.range(from, from + PART);
            List<Integer> ids = part.boxed().toList();
            put("teachers", ids.stream().map(CareerRows::teacherRow).toList());
            put("degrees", ids.stream().map(CareerRows::degreeRow).toList());
            put("titles", ids.stream().map(CareerRows::titleRow).toList());
        }
    }

    private void put(String what, List<String> rows) throws Exception {
        JsonNode answer = send(
                request("/api/v1/" + what)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                rows.stream().collect(Collectors.joining(",", "[", "]"))))
                        .build(),
                2);
        if (answer.get("failed").asInt() > 0) {
            throw new IOException(
                    "PUT " + what + " refused rows: " + answer.get("results").get(0));
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build(), 2);
    }

    private JsonNode send(HttpRequest request, int hundreds) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != hundreds) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return requestOf(tokens.get(Math.floorMod(next.getAndIncrement(), CLIENTS)), path);
    }

    private HttpRequest.Builder requestOf(String token, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
