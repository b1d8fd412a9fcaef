package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** A county of 15,000 teachers: what a page of its list costs, who may apply for a title, and how long its roster takes. */
final class Careers implements Measurements {

    private static final int TEACHERS = 15_000;
    private static final int SCHOOLS = 60;
    private static final int PART = 5_000;
    private static final int PAGES = 3_000;
    private static final int CLIENTS = 64;
    private static final int FIRST_YEAR = 1970;
    private static final int BIRTH_YEARS = 30;
    private static final String COUNTY = "511702";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private static final List<String> HEADINGS = List.of(
            "sourceSystem",
            "externalId",
            "name",
            "gender",
            "birthDate",
            "identityNumber",
            "subjects",
            "stage",
            "employmentKind",
            "assignment.schoolCode",
            "assignment.from",
            "assignment.fte");
    private static final List<String> LISTS = List.of(
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

    private IntFunction<HttpRequest> page(String name) {
        return switch (name) {
            case "list-teachers-name" -> i -> list("name=" + encoded(name(i).substring(0, 2)));
            case "list-teachers-pinyin" -> _ -> list("name=wangw");
            case "list-teachers-school" -> i -> list("school=" + school(i));
            case "list-teachers-title" -> i -> list("title=SENIOR&school=" + school(i));
            case "list-teachers-region" -> _ -> list("region=" + COUNTY);
            default ->
                i -> request("/api/v1/teachers/search")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"identityNumber\":\"%s\"}".formatted(identity("1", i % TEACHERS))))
                        .build();
        };
    }

    private HttpRequest list(String query) {
        return request("/api/v1/teachers?limit=20&" + query).GET().build();
    }

    private void eligibility(String name, Results results) throws Exception {
        String path = "/api/v1/title-eligibility/summary?target=FIRST&organisation=" + COUNTY;
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
        byte[] file = workbook();
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
        if (job[0].get("created").asInt() != TEACHERS) {
            throw new IOException("not every row was taken: " + job[0]);
        }
        System.out.printf(Locale.ROOT, "%-24s %.1f s for %,d rows: %s%n", name, seconds, TEACHERS, job[0]);
        results.put(name, Map.of("seconds", seconds, "cpuMillis", each, "job", job[0]));
    }

    /** The county through the API, once: schools, teachers, degrees, titles. */
    private void prepare() throws Exception {
        if (!tokens.isEmpty()) {
            return;
        }
        var _ = running.subject();
        tokens = IntStream.range(0, CLIENTS).mapToObj(i -> token(i)).toList();
        put("schools", IntStream.range(0, SCHOOLS).mapToObj(Careers::schoolRow).toList());
        for (int from = 0; from < TEACHERS; from += PART) {
            IntStream part = IntStream.range(from, from + PART);
            List<Integer> ids = part.boxed().toList();
            put("teachers", ids.stream().map(Careers::teacherRow).toList());
            put("degrees", ids.stream().map(Careers::degreeRow).toList());
            put("titles", ids.stream().map(Careers::titleRow).toList());
        }
    }

    private String token(int client) {
        try {
            return running.system()
                    .tokens()
                    .mint("bench-careers-" + client, Optional.empty(), List.of(new Grant("hr-system", COUNTY)));
        } catch (Exception notStarted) {
            throw new IllegalStateException(notStarted);
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
        try {
            return HttpRequest.newBuilder(URI.create(running.system().url("gateway") + path))
                    .timeout(Duration.ofMinutes(2))
                    .header("Authorization", "Bearer " + token);
        } catch (Exception notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String school(int i) {
        return COUNTY + String.format(Locale.ROOT, "%04d", 9_000 + i % SCHOOLS);
    }

    private static String name(int i) {
        int given = i / SURNAMES.length();
        return "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }

    private static String birthDate(int i) {
        return String.format(
                Locale.ROOT, "%d-%02d-%02d", FIRST_YEAR + i % BIRTH_YEARS, 1 + i / 7 % 12, 1 + i / 11 % 28);
    }

    /** By GB 11643, with a place that does not exist; three digits of sequence for each birth date and series. */
    private static String identity(String series, int i) {
        String digits =
                "99000" + series + birthDate(i).replace("-", "") + String.format(Locale.ROOT, "%03d", i / 97 % 1_000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int digit = 0; digit < weights.length; digit++) {
            sum += (digits.charAt(digit) - '0') * weights[digit];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String schoolRow(int i) {
        return "{\"code\":\"%s\",\"name\":\"示例小学\",\"region\":\"%s\",\"kind\":\"SCHOOL\",\"stages\":[\"PRIMARY\"],\"setting\":\"TOWN\"}"
                .formatted(school(i), COUNTY);
    }

    private static String teacherRow(int i) {
        return """
                {"sourceSystem":"CAREERS","externalId":"K-%d","name":"%s","gender":"FEMALE","birthDate":"%s","identityNumber":"%s",
                 "subjects":["CHINESE"],"stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignment":{"schoolCode":"%s","from":"2012-09-01","fte":"1.00","primary":true}}
                """.formatted(i, name(i), birthDate(i), identity("1", i), school(i));
    }

    private static String degreeRow(int i) {
        return """
                {"sourceSystem":"CAREERS","externalId":"K-%d-D","teacherExternalId":"K-%d","level":"%s","awardedOn":"2023-06-30"}
                """.formatted(i, i, i % 5 == 0 ? "MASTER" : "BACHELOR");
    }

    private static String titleRow(int i) {
        return """
                {"sourceSystem":"CAREERS","externalId":"K-%d-T","teacherExternalId":"K-%d","level":"%s","appointedOn":"%d-09-01"}
                """.formatted(i, i, i % 3 == 0 ? "SENIOR" : "SECOND", 2018 + i % 8);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "teacherdev", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int i = 0; i < TEACHERS; i++) {
                List<String> line = List.of(
                        "ROSTER",
                        "R-" + i,
                        name(i),
                        "FEMALE",
                        birthDate(i),
                        identity("2", i),
                        "CHINESE",
                        "PRIMARY",
                        "ESTABLISHED",
                        school(i),
                        "2012-09-01",
                        "1.00");
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(i + 1, column, line.get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
