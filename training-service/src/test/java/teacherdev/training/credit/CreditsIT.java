package teacherdev.training.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.assignment;
import static teacherdev.training.Fixtures.awaitVisible;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CreditsIT {

    private final School school = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldKeepOpeningBalancesAndHoursFromOutsideWithWhatProvesThem() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> balance = aCredit();
        balance.put("origin", "OPENING_BALANCE");
        balance.put("hours", "215.50");
        post(clerk, teacher, balance)
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_MISSING"))
                .body("errors[0].field", equalTo("evidence"));
        balance.put("evidence", "达州市教师发展中心证明 2025-118");
        post(clerk, teacher, balance)
                .statusCode(201)
                .body("origin", equalTo("OPENING_BALANCE"))
                .body("evidence", equalTo("达州市教师发展中心证明 2025-118"));

        Map<String, Object> outside = aRow(teacher, "GP-" + teacher);
        outside.put("origin", "OUTSIDE");
        put(clerk, List.of(outside))
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("EVIDENCE_MISSING"));
        outside.put("evidence", "国培证书 2026-0917");
        put(clerk, List.of(outside)).body("created", equalTo(1));
        put(clerk, List.of(outside)).body("unchanged", equalTo(1));
        outside.put("evidence", "国培证书 2026-0918");
        put(clerk, List.of(outside)).body("updated", equalTo(1));

        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/transcript?from=2026-01-01&to=2026-12-31")
                .then()
                .body("entries.findAll { it.origin == 'OUTSIDE' }.evidence", hasItem("国培证书 2026-0918"));
    }

    @Test
    void shouldRecordACreditAndAttributeItToTheSchoolOfTheDay() {
        UUID teacher = knownTeacherAt(school);

        post(clerk, teacher, aCredit())
                .statusCode(201)
                .header("Location", notNullValue())
                .body("teacherId", equalTo(teacher.toString()))
                .body("schoolCode", equalTo(school.code()))
                .body("year", equalTo(2026))
                .body("activityHours", equalTo("12.00"))
                .body("amount", equalTo("12.00"))
                .body("unit", equalTo("HOUR"));
        totals(teacher, "12.00", 1);
    }

    @Test
    void shouldAttributeAnOldActivityToTheSchoolOfItsDay() {
        School before = School.inCounty("511702");
        UUID teacher = UUID.randomUUID();
        send(
                before.changed(1),
                school.changed(1),
                teacherWith(
                        teacher,
                        1,
                        assignment(before, "2012-09-01", "2020-09-01"),
                        assignment(school, "2020-09-01", null)));
        awaitVisible(teacher, clerk);
        Map<String, Object> old = aCredit();
        old.put("date", "2020-08-31");

        post(clerk, teacher, old).statusCode(403).body("code", equalTo("OUT_OF_SCOPE"));
        post(Tokens.grant("county-bureau", "511702").token(), teacher, old)
                .statusCode(201)
                .body("schoolCode", equalTo(before.code()));
        old.put("date", "2011-01-01");
        post(clerk, teacher, old).statusCode(422).body("code", equalTo("NO_ASSIGNMENT_ON_DATE"));
    }

    @Test
    void shouldReverseAnEntryExactlyOnce() {
        UUID teacher = knownTeacherAt(school);
        String entry = post(clerk, teacher, aCredit()).statusCode(201).extract().path("id");

        String reversal = reverse(clerk, teacher, entry)
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"))
                .body("activityHours", equalTo("-12.00"))
                .body("reverses", equalTo(entry))
                .extract()
                .path("id");

        totals(teacher, "0.00", 0);
        reverse(clerk, teacher, entry).statusCode(409).body("code", equalTo("ALREADY_REVERSED"));
        reverse(clerk, teacher, reversal).statusCode(422).body("code", equalTo("REVERSAL_NOT_REVERSIBLE"));
        as(clerk).get("/api/v1/teachers/" + teacher + "/credits").then().body("items", hasSize(2));
    }

    @Test
    void shouldCountAnActivityOfASourceSystemOnceForATeacher() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> credit = aCredit();
        credit.put("externalId", "TR-88");

        post(clerk, teacher, credit).statusCode(201);
        post(clerk, teacher, credit).statusCode(409).body("code", equalTo("ACTIVITY_ALREADY_CREDITED"));
        post(clerk, knownTeacherAt(school), credit).statusCode(201);
        totals(teacher, "12.00", 1);
    }

    @Test
    void shouldMakeOneEntryOfARequestThatIsRepeated() {
        UUID teacher = knownTeacherAt(school);
        String key = UUID.randomUUID().toString();

        Response once = postWithKey(teacher, key, aCredit());
        Response twice = postWithKey(teacher, key, aCredit());

        assertThat(once.statusCode()).isEqualTo(201);
        assertThat(twice.statusCode()).isEqualTo(201);
        assertThat(twice.asString()).isEqualTo(once.asString());
        totals(teacher, "12.00", 1);
        Map<String, Object> other = aCredit();
        other.put("hours", "13.00");
        assertThat(postWithKey(teacher, key, other).jsonPath().getString("code"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void shouldMakeOneEntryWhenARequestIsRepeatedBeforeItsAnswerCame() throws Exception {
        UUID teacher = knownTeacherAt(school);
        String key = UUID.randomUUID().toString();
        List<Future<Response>> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            answers = clients.invokeAll(Collections.nCopies(48, () -> postWithKey(teacher, key, aCredit())));
        }

        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(201, 409);
            if (answer.get().statusCode() == 409) {
                assertThat(answer.get().jsonPath().getString("code")).isEqualTo("REQUEST_IN_FLIGHT");
                assertThat(answer.get().header("Retry-After")).isEqualTo("1");
            }
        }
        totals(teacher, "12.00", 1);
    }

    @Test
    void shouldTellAYoungUnknownTeacherFromAnOldOne() {
        UUID young = Ids.next();
        UUID old = UUID.fromString("0190a5e0-0000-7000-8000-000000000001");
        Instant begun = Instant.now();

        post(Tokens.admin(), young, aCredit())
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("TEACHER_NOT_YET_REPLICATED"));
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        post(Tokens.admin(), old, aCredit()).statusCode(404);
    }

    @Test
    void shouldWaitForATeacherWhoIsOnHerWay() {
        UUID teacher = Ids.next();
        Thread.ofVirtual()
                .start(() -> send(school.changed(1), teacherWith(teacher, 1, assignment(school, "2012-09-01", null))));

        post(Tokens.admin(), teacher, aCredit()).statusCode(201);
    }

    @Test
    void shouldHideALedgerFromOtherSchools() {
        UUID teacher = knownTeacherAt(school);
        String entry = post(clerk, teacher, aCredit()).extract().path("id");
        String stranger = Tokens.clerkOf("511702-elsewhere");

        post(stranger, teacher, aCredit()).statusCode(404);
        reverse(stranger, teacher, entry).statusCode(404);
        for (String path : new String[] {"/credits", "/credits/" + entry, "/credit-totals"}) {
            as(stranger).get("/api/v1/teachers/" + teacher + path).then().statusCode(404);
            as(Tokens.grant("county-bureau", "511703").token())
                    .get("/api/v1/teachers/" + teacher + path)
                    .then()
                    .statusCode(404);
            as(Tokens.grant("teacher", "CN").teacherId(teacher).token())
                    .get("/api/v1/teachers/" + teacher + path)
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hours, -1, 400",
        "hours, 0, 422",
        "hours, 1.00000000000000000001, 400",
        "hours, 1e9, 400",
        "hours, many, 400",
        "date, not-a-date, 400",
        "date, 2026-02-30, 400",
        "date, 2199-01-01, 422",
        "courseLevel, HIGHEST, 400",
        "sourceSystem, SESSION, 422",
        "activity, '', 400"
    })
    void shouldRefuseGarbageWithTheFieldAndChangeNothing(String field, String value, int status) {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> credit = aCredit();
        credit.put(field, value);

        post(clerk, teacher, credit).statusCode(status).body("errors[0].field", equalTo(field));

        as(clerk).get("/api/v1/teachers/" + teacher + "/credits").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"activity\":\"a\\u0000b\"}', activity",
        "'{\"activity\":\"\\ud800\"}', activity",
        "'{\"unknown\":1}', unknown",
        "'{\"hours\":true}', hours"
    })
    void shouldNameTheFieldThatCannotBeRead(String body, String field) {
        UUID teacher = knownTeacherAt(school);

        as(clerk)
                .body(body)
                .post("/api/v1/teachers/" + teacher + "/credits")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void shouldRefuseDuplicateKeysAndTextThatIsNotJson() {
        UUID teacher = knownTeacherAt(school);

        for (String body : new String[] {"{\"hours\":\"1\",\"hours\":\"2\"}", "{", "[]", "{} {}"}) {
            as(clerk)
                    .body(body)
                    .post("/api/v1/teachers/" + teacher + "/credits")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void shouldKeepTextThatLooksLikeCodeAsText() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> credit = aCredit();
        credit.put("activity", "=1+1'; drop table credit_entry; --");

        post(clerk, teacher, credit).statusCode(201).body("activity", equalTo(credit.get("activity")));
    }

    private void totals(UUID teacher, String hours, int activities) {
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026")
                .then()
                .statusCode(200)
                .body("items[0].activityHours", equalTo(hours))
                .body("items[0].activities", equalTo(activities));
    }

    private Response postWithKey(UUID teacher, String key, Map<String, Object> credit) {
        return RestAssured.given()
                .auth()
                .oauth2(clerk)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(credit)
                .post("/api/v1/teachers/" + teacher + "/credits");
    }
}
