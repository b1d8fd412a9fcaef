package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class BulkTeachersIT {

    @Inject
    Sql sql;

    /** Scenario 18: 990 created, 5 updated, 2 unchanged, 3 failed; the same again changes nothing and tells nobody. */
    @Test
    void shouldAnswerEachOfAThousandRowsAndChangeNothingWhenRepeated() {
        String school = Fixtures.newCounty().newSchool();
        List<Map<String, Object>> rows = new ArrayList<>(rows(school, 1_000));
        put(rows.subList(0, 7)).body("created", equalTo(7));
        rows.subList(0, 5).forEach(row -> row.put("name", "改名教师"));
        rows.get(10).put("identityNumber", "110105194912310021");
        rows.get(500).put("birthDate", "not-a-date");
        rows.get(999).put("externalId", rows.get(998).get("externalId"));

        put(rows)
                .body("total", equalTo(1_000))
                .body("created", equalTo(990))
                .body("updated", equalTo(5))
                .body("unchanged", equalTo(2))
                .body("failed", equalTo(3))
                .body("results[0].status", equalTo("UPDATED"))
                .body("results[6].status", equalTo("UNCHANGED"))
                .body("results[10].errors[0].code", equalTo("IDENTITY_NUMBER_INVALID"))
                .body("results[10].errors[0].field", equalTo("identityNumber"))
                .body("results[500].errors[0].field", equalTo("birthDate"))
                .body("results[999].errors[0].code", equalTo("REPEATED_KEY"))
                .body("results[999].row", equalTo(1_000));
        awaitOutboxEmpty();
        long events = eventsOf(rows.getFirst());

        put(rows)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(997))
                .body("failed", equalTo(3));
        awaitOutboxEmpty();
        assertThat(eventsOf(rows.getFirst())).isEqualTo(events).isEqualTo(2);
    }

    @Test
    void shouldGiveReasonsInTheLanguageOfTheCaller() {
        Map<String, Object> row = aTeacherAt(Fixtures.newCounty().newSchool());
        row.put("name", " ");

        as(Tokens.admin())
                .header("Accept-Language", "zh-CN")
                .body(Map.of("items", List.of(row)))
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("results[0].errors[0].code", equalTo("NOT_BLANK"))
                .body("results[0].errors[0].reason", containsString("不能为空"));
    }

    @Test
    void shouldCheckTheScopeOfEachRow() {
        Fixtures county = Fixtures.newCounty();
        String own = county.newSchool();
        String other = county.newSchool();
        Map<String, Object> stranger = aTeacherAt(other);
        put(List.of(stranger)).body("created", equalTo(1));
        Map<String, Object> taken = new HashMap<>(stranger);
        taken.put("assignment", anAssignment(own, "2013-09-01"));

        as(Tokens.clerkOf(own))
                .body(List.of(aTeacherAt(own), aTeacherAt(other), taken))
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(2))
                .body("results[1].errors[0].code", equalTo("OUT_OF_SCOPE"))
                .body("results[1].errors[0].field", equalTo("assignment.schoolCode"))
                .body("results[2].errors[0].code", equalTo("OUT_OF_SCOPE"))
                .body("results[2].errors[0].field", equalTo("externalId"));
    }

    @Test
    void shouldRefuseWhatIsNotAListOfRowsOrTooLong() {
        as(Tokens.admin()).body("{\"rows\":[]}").put("/api/v1/teachers").then().statusCode(400);
        as(Tokens.admin()).body("[{}").put("/api/v1/teachers").then().statusCode(400);
        as(Tokens.admin())
                .body("[" + String.join(",", Collections.nCopies(10_001, "{}")) + "]")
                .put("/api/v1/teachers")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_MANY_ROWS"));
    }

    @Test
    void shouldTakeAWholeCareerAndSupersedeWhatIsNoLongerStated() {
        Fixtures county = Fixtures.newCounty();
        String first = county.newSchool();
        String second = county.newSchool();
        Map<String, Object> row = aTeacherAt(first);
        row.remove("assignment");
        row.put(
                "assignments",
                List.of(
                        post(first, "2012-09-01", "2020-09-01", "1.00", true),
                        post(first, "2020-09-01", null, "0.50", true),
                        post(second, "2020-09-01", null, "0.50", false)));
        row.put(
                "employments",
                List.of(Map.of("employer", county.county(), "from", "2012-08-15", "kind", "ESTABLISHED", "fte", "1")));
        row.put("leaves", List.of(Map.of("kind", "SICK", "from", "2019-03-04", "to", "2019-03-11")));
        row.put("terms", List.of(Map.of("role", "HEAD_TEACHER", "schoolCode", first, "from", "2021-09-01")));
        UUID id = UUID.fromString(
                put(List.of(row)).body("created", equalTo(1)).extract().path("results[0].id"));

        put(List.of(row)).body("unchanged", equalTo(1));
        row.put("leaves", List.of());
        put(List.of(row)).body("updated", equalTo(1));

        assertThat(count("select count(*) as n from assignment where teacher_id = ? and superseded_at is null", id))
                .isEqualTo(3);
        assertThat(count(
                        "select count(*) as n from leave_of_absence where teacher_id = ? and superseded_at is null",
                        id))
                .isZero();
        assertThat(count("select count(*) as n from leave_of_absence where teacher_id = ?", id))
                .isEqualTo(1);
        as(Tokens.clerkOf(second)).get("/api/v1/teachers/" + id).then().statusCode(200);
    }

    @Test
    void shouldRefuseImpossibleCareersRowByRow() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> tooMuch = career(
                school,
                List.of(
                        post(school, "2012-09-01", null, "0.60", true),
                        post(school, "2015-09-01", null, "0.50", false)));
        Map<String, Object> noPrimary = career(school, List.of(post(school, "2012-09-01", null, "0.60", false)));
        Map<String, Object> twoPrimaries = career(
                school,
                List.of(
                        post(school, "2012-09-01", null, "0.50", true),
                        post(school, "2015-09-01", null, "0.50", true)));
        Map<String, Object> backwards = career(school, List.of(post(school, "2012-09-01", "2011-09-01", "1.00", true)));
        Map<String, Object> nowhere = career(school, null);

        put(List.of(tooMuch, noPrimary, twoPrimaries, backwards, nowhere))
                .body("failed", equalTo(5))
                .body("results[0].errors[0].code", equalTo("FTE_ABOVE_FULL"))
                .body("results[0].errors[0].field", equalTo("assignments.fte"))
                .body("results[1].errors[0].code", equalTo("PRIMARY_MISSING"))
                .body("results[2].errors[0].code", equalTo("PRIMARY_REPEATED"))
                .body("results[3].errors[0].code", equalTo("END_BEFORE_START"))
                .body("results[3].errors[0].field", equalTo("assignments[0].to"))
                .body("results[4].errors[0].code", equalTo("ASSIGNMENT_REQUIRED"));
    }

    @Test
    void shouldLeaveAMoveAloneWhenAnOldRowComesAgain() {
        Fixtures county = Fixtures.newCounty();
        String before = county.newSchool();
        String after = county.newSchool();
        Map<String, Object> row = aTeacherAt(before);
        put(List.of(row));
        Map<String, Object> moved = new HashMap<>(row);
        moved.put("assignment", anAssignment(after, "2020-09-01"));
        put(List.of(moved)).body("updated", equalTo(1));

        UUID id = UUID.fromString(
                put(List.of(row)).body("unchanged", equalTo(1)).extract().path("results[0].id"));

        as(Tokens.admin())
                .get("/api/v1/teachers/" + id)
                .then()
                .body("assignment.schoolCode", equalTo(after))
                .body("version", equalTo(2));
    }

    @Test
    void shouldRecordEachTeacherOnceWhenTwoSystemsSendTheSameRowsTogether() throws Exception {
        String school = Fixtures.newCounty().newSchool();
        List<Map<String, Object>> rows = rows(school, 400);
        List<Map<String, Object>> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);

        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = Stream.of(rows, backwards, rows, backwards)
                    .map(body -> clients.submit(() -> put(body).extract().<Integer>path("created")))
                    .toList();
            int created = 0;
            for (Future<Integer> answer : answers) {
                created += answer.get();
            }
            assertThat(created).isEqualTo(400);
        }
    }

    private static ValidatableResponse put(List<Map<String, Object>> rows) {
        return as(Tokens.admin()).body(rows).put("/api/v1/teachers").then().statusCode(200);
    }

    private static List<Map<String, Object>> rows(String school, int count) {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Object> row = aTeacherAt(school);
                    row.put("externalId", run + "-" + i);
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> career(String school, List<Map<String, Object>> assignments) {
        Map<String, Object> row = aTeacherAt(school);
        row.remove("assignment");
        row.put("assignments", assignments);
        return row;
    }

    private static Map<String, Object> post(String school, String from, String to, String fte, boolean primary) {
        Map<String, Object> post = new HashMap<>();
        post.put("schoolCode", school);
        post.put("from", from);
        post.put("to", to);
        post.put("fte", fte);
        post.put("primary", primary);
        return post;
    }

    private long count(String statement, UUID teacher) {
        return sql.first(statement, row -> row.number("n"), teacher).orElseThrow();
    }

    private void awaitOutboxEmpty() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.first("select count(*) as n from outbox", row -> row.number("n"))
                        .orElseThrow()
                        .equals(0L));
    }

    private long eventsOf(Map<String, Object> row) {
        String id = sql.first(
                        "select id from teacher where external_id = ?",
                        found -> found.id("id").toString(),
                        row.get("externalId"))
                .orElseThrow();
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                .filter(event -> id.equals(event.key()))
                .count();
    }
}
