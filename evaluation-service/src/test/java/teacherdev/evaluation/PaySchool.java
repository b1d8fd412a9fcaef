package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

/** A county with a school and its people, made for one test, and what its payroll clerk does over HTTP. */
final class PaySchool {

    private static final String TOPIC = "teacherdev.teacher.v1";

    final String county;
    final UUID schoolId;
    final String school;
    final List<UUID> people = new ArrayList<>();
    final String payroll;
    final String principal;
    final String bureau;

    private PaySchool(String county, UUID schoolId) {
        this.county = county;
        this.schoolId = schoolId;
        this.school = "S-" + schoolId.toString().substring(0, 8);
        this.payroll = Tokens.grant("payroll", school).token();
        this.principal = Tokens.grant("principal", school).token();
        this.bureau = Tokens.grant("county-bureau", county).token();
    }

    /** A school with so many established teachers who have been there for years. */
    static PaySchool with(int people) {
        PaySchool made = new PaySchool("C" + UUID.randomUUID().toString().substring(0, 7), UUID.randomUUID());
        made.staff(people);
        made.withoutPublicationPeriod();
        return made;
    }

    /** A further school of the same county. */
    PaySchool beside(int people) {
        PaySchool made = new PaySchool(county, UUID.randomUUID());
        made.staff(people);
        return made;
    }

    private void staff(int count) {
        send(school(schoolId, school, county));
        for (int i = 0; i < count; i++) {
            join("示例" + i, "ESTABLISHED", "2012-09-01");
        }
        awaitPeople();
    }

    static TestEvent school(UUID id, String code, String county) {
        return TestEvent.of(
                TOPIC,
                "teacherdev.teacher.school-changed.v1",
                id,
                1,
                "{\"schoolId\":\"%s\",\"code\":\"%s\",\"name\":\"示例小学\",\"path\":[\"CN\",\"51\",\"5117\",\"%s\",\"%s\"]}"
                        .formatted(id, code, county, code));
    }

    UUID join(String name, String kind, String from) {
        UUID id = UUID.randomUUID();
        people.add(id);
        tell(id, 1, name, kind, from, false);
        return id;
    }

    /** What teacher-service tells of a person. */
    void tell(UUID id, long version, String name, String kind, String from, boolean ethicsVeto) {
        send(TestEvent.of(TOPIC, "teacherdev.teacher.teacher-changed.v1", id, version, """
                {"teacherId":"%s","name":"%s","status":"ACTIVE","employmentKind":"%s","ethicsVeto":%s,"assignments":[
                 {"assignmentId":"%s","schoolId":"%s","from":"%s","to":null,"fte":"1.00","primary":true}]}
                """.formatted(
                        id, name, kind, ethicsVeto, UUID.randomUUID(), schoolId, from)));
    }

    void send(TestEvent event) {
        Topics.send(LocalInfrastructure.bootstrapServers(), event);
    }

    /** A pool can be divided among them as soon as all have arrived. */
    void awaitPeople() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Response opened = open(school, "0.00", Map.of());
            if (opened.statusCode() != 201) {
                return false;
            }
            if (people.isEmpty()) {
                return true;
            }
            Pool pool = new Pool(opened);
            return pool.distribute(Map.of("method", "WEIGHTS", "recipients", weights(ones())))
                            .statusCode()
                    == 200;
        });
    }

    private int[] ones() {
        int[] ones = new int[Math.max(1, people.size())];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    void withoutPublicationPeriod() {
        given().auth()
                .oauth2(bureau)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        county,
                        "kind",
                        "PAY_PUBLICATION",
                        "effectiveFrom",
                        "2020-01-01",
                        "content",
                        Map.of("workingDays", 0)))
                .post("/api/v1/policies")
                .then()
                .statusCode(201);
    }

    Response open(String scope, String amount, Map<String, ?> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("scope", scope, "name", "奖励性绩效", "year", 2026, "amount", amount));
        body.putAll(more);
        return given().auth()
                .oauth2(scope.equals(county) ? bureau : payroll)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/pay-pools");
    }

    Pool pool(String amount, Object... parts) {
        Response opened = open(school, amount, parts.length == 0 ? Map.of() : Map.of("parts", parts(parts)));
        opened.then().statusCode(201);
        return new Pool(opened);
    }

    static List<Map<String, Object>> parts(Object... codesAndPercents) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < codesAndPercents.length; i += 2) {
            parts.add(Map.of("code", codesAndPercents[i], "percent", codesAndPercents[i + 1]));
        }
        return parts;
    }

    /** Recipients with one weight each, in the order of the school's people. */
    List<Map<String, Object>> weights(int... weights) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Map<String, Object> recipient = new LinkedHashMap<>();
            recipient.put("id", people.isEmpty() ? school : people.get(i).toString());
            recipient.put("weight", String.valueOf(weights[i]));
            recipients.add(recipient);
        }
        return recipients;
    }

    /** A pool as its payroll clerk leads it; knows the version that it saw last. */
    final class Pool {

        final String id;
        private String etag;
        private final String token;

        Pool(Response opened) {
            this(opened, payroll);
        }

        Pool(Response opened, String token) {
            this.id = opened.path("id");
            this.etag = opened.header("ETag");
            this.token = token;
        }

        String etag() {
            return etag;
        }

        Response distribute(Map<String, ?> body) {
            return put("distribution", body);
        }

        Response put(String action, Object body) {
            Response answer = given().auth()
                    .oauth2(token)
                    .header("If-Match", etag)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put("/api/v1/pay-pools/" + id + "/" + action);
            if (answer.statusCode() == 200) {
                etag = answer.header("ETag");
            }
            booksClose();
            return answer;
        }

        Response preview() {
            return put("preview", Map.of());
        }

        void publishAndLock() {
            put("publication", Map.of()).then().statusCode(200);
            put("lock", Map.of()).then().statusCode(200);
        }

        Response correct(Map<String, ?> body) {
            Response answer = given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/pay-pools/" + id + "/corrections");
            if (answer.statusCode() == 201) {
                etag = answer.header("ETag");
            }
            booksClose();
            return answer;
        }

        Response get(String what) {
            return given().auth().oauth2(token).get("/api/v1/pay-pools/" + id + what);
        }

        /** Whatever was done or refused: the books close to the cent. */
        void booksClose() {
            Response books = get("/books");
            books.then().statusCode(200);
            assertThat(books.<Boolean>path("closes")).as(books.asString()).isTrue();
        }

        /** The amounts of a version's statements by person, in the order of the school's people. */
        List<String> amounts(String state) {
            Response list =
                    given().auth().oauth2(token).get("/api/v1/pay-statements?limit=200&pool=" + id + "&state=" + state);
            list.then().statusCode(200);
            Map<String, String> byPerson = new LinkedHashMap<>();
            List<Map<String, Object>> items = list.path("items");
            items.forEach(item -> byPerson.putIfAbsent((String) item.get("teacherId"), (String) item.get("amount")));
            return people.stream()
                    .map(person -> byPerson.get(person.toString()))
                    .toList();
        }

        /** The statement of one of the school's people. */
        Response statement(int person, String state) {
            String statement = given().auth()
                    .oauth2(token)
                    .get("/api/v1/pay-statements?pool=" + id + "&state=" + state + "&teacher=" + people.get(person))
                    .path("items[0].id");
            return given().auth().oauth2(token).get("/api/v1/pay-statements/" + statement);
        }
    }
}
