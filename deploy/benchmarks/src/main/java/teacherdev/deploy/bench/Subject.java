package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import teacherdev.deploy.launcher.LocalSystem;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** The system under measurement, with a school and its teachers, and the requests that are measured. */
final class Subject {

    static final int TEACHERS = 200;
    /** More clients than connections, because the gateway limits how often one client may ask. */
    private static final int CLIENTS = 64;

    static final int BULK_ROWS = 5_000;

    private static final String SCHOOL = "5117020001";
    private static final LocalDate POSTED_ON = LocalDate.of(2026, 3, 14);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSystem system;
    private final List<String> tokens;
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> teachers = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Subject(LocalSystem system) throws IOException, InterruptedException {
        this.system = system;
        this.tokens = IntStream.range(0, CLIENTS)
                .mapToObj(i ->
                        system.tokens().mint("bench-" + i, Optional.empty(), List.of(new Grant("hr-system", "CN"))))
                .toList();
        for (String[] region : new String[][] {{"51", "CN"}, {"5117", "51"}, {"511702", "5117"}}) {
            create(
                    "/api/v1/regions",
                    "{\"code\":\"%s\",\"name\":\"示例\",\"parent\":\"%s\"}".formatted(region[0], region[1]));
        }
        create(
                "/api/v1/schools",
                "{\"code\":\"%s\",\"name\":\"示例小学\",\"region\":\"511702\",\"kind\":\"SCHOOL\",\"stages\":[\"PRIMARY\"],\"setting\":\"TOWN\"}"
                        .formatted(SCHOOL));
        for (int i = 0; i < TEACHERS; i++) {
            teachers.add(
                    create("/api/v1/teachers", teacher("BENCH", i)).get("id").asText());
        }
    }

    List<String> teachers() {
        return teachers;
    }

    HttpRequest getTeacher(String process, int i) {
        return request(process, "/api/v1/teachers/" + teachers.get(i % TEACHERS))
                .GET()
                .build();
    }

    HttpRequest getTotals(int i) {
        return request("gateway", "/api/v1/teachers/" + teachers.get(i % TEACHERS) + "/credit-totals?year=2026")
                .GET()
                .build();
    }

    HttpRequest getCredits(int i) {
        return request("gateway", "/api/v1/teachers/" + teachers.get(i % TEACHERS) + "/credits?limit=20")
                .GET()
                .build();
    }

    /** Records so many activities of five years for each teacher, once. */
    void fillTranscripts(int teachersFilled, int entriesEach) throws IOException, InterruptedException {
        String rows = IntStream.range(0, teachersFilled * entriesEach)
                .mapToObj(i -> creditRow(
                        teachers.get(i / entriesEach),
                        "TRANSCRIPT-" + i,
                        LocalDate.of(2021 + i % 5, 1 + i % 12, 1 + i % 28)))
                .collect(Collectors.joining(",", "[", "]"));
        send(put("/api/v1/credits", rows), 200);
    }

    HttpRequest getTranscript(int i, int teachersFilled) {
        return request(
                        "gateway",
                        "/api/v1/teachers/" + teachers.get(i % teachersFilled) + "/transcript?cycle=2021-2025")
                .GET()
                .build();
    }

    HttpRequest getFigures(String question) {
        return request("gateway", "/api/v1/statistics/training?" + question)
                .GET()
                .build();
    }

    HttpRequest postCredit(int i) {
        return post("/api/v1/teachers/" + teachers.get(i % TEACHERS) + "/credits", credit("1.25"));
    }

    /** Sends the rows of one bulk request; the same number stands for the same teachers. */
    void putTeachers(int number) throws IOException, InterruptedException {
        String rows = IntStream.range(0, BULK_ROWS)
                .mapToObj(i -> teacher("BULK", number * BULK_ROWS + i))
                .collect(Collectors.joining(",", "[", "]"));
        send(put("/api/v1/teachers", rows), 200);
    }

    /** Sends the activities of one bulk request; the same number stands for the same activities. */
    void putCredits(int number) throws IOException, InterruptedException {
        String rows = IntStream.range(0, BULK_ROWS)
                .mapToObj(i -> creditRow(teachers.get(i % TEACHERS), "C-" + number + "-" + i, POSTED_ON))
                .collect(Collectors.joining(",", "[", "]"));
        send(put("/api/v1/credits", rows), 200);
    }

    /** Nanoseconds from sending a credit until evaluation-service shows it. */
    long visibleAfterNanos(String teacher) throws IOException, InterruptedException {
        JsonNode before = summary(teacher);
        long sent = System.nanoTime();
        send(post("/api/v1/teachers/" + teacher + "/credits", credit("0.01")), 201);
        while (summary(teacher).equals(before)) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - sent;
    }

    private JsonNode summary(String teacher) throws IOException, InterruptedException {
        String path = "/api/v1/teachers/" + teacher + "/development-summary?year=2026";
        return send(request("evaluation-service", path).GET().build(), 200).path("training");
    }

    /** Creates more teachers of the school and returns their ids. */
    List<String> moreTeachers(String system, int count) throws IOException, InterruptedException {
        String rows =
                IntStream.range(0, count).mapToObj(i -> teacher(system, i)).collect(Collectors.joining(",", "[", "]"));
        return send(put("/api/v1/teachers", rows), 200)
                .get("results")
                .valueStream()
                .map(row -> row.get("id").asText())
                .toList();
    }

    JsonNode create(String path, String body) throws IOException, InterruptedException {
        return send(post(path, body), 201);
    }

    JsonNode send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpRequest put(String path, String body) {
        return changing(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    /** A change of something of the first version. */
    HttpRequest change(String path) {
        return changing(path)
                .header("If-Match", "\"1\"")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private HttpRequest.Builder changing(String path) {
        return request("gateway", path).header("Content-Type", "application/json");
    }

    private HttpRequest post(String path, String body) {
        return request("gateway", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String process, String path) {
        return HttpRequest.newBuilder(URI.create(system.url(process) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(Math.floorMod(next.getAndIncrement(), CLIENTS)));
    }

    private static String teacher(String system, int i) {
        return """
                {"sourceSystem":"%s","externalId":"B-%d","name":"示例教师","gender":"FEMALE","birthDate":"1988-03-09",
                 "subjects":["CHINESE"],"stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignment":{"schoolCode":"%s","from":"2012-09-01","fte":"1.00","primary":true}}
                """.formatted(system, i, SCHOOL);
    }

    private static String creditRow(String teacher, String externalId, LocalDate day) {
        return """
                {"sourceSystem":"BULK","externalId":"%s","teacherId":"%s","activity":"Reading-lesson workshop",
                 "courseLevel":"COUNTY","form":"FACE_TO_FACE","hours":"1.25","date":"%s"}
                """.formatted(externalId, teacher, day);
    }

    private static String credit(String hours) {
        return """
                {"activity":"Reading-lesson workshop","courseLevel":"COUNTY","form":"FACE_TO_FACE","hours":"%s",
                 "date":"2026-03-14","externalId":"%s"}
                """.formatted(hours, UUID.randomUUID());
    }
}
