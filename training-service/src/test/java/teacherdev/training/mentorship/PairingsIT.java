package teacherdev.training.mentorship;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.merged;
import static teacherdev.training.Fixtures.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures.School;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.mentorship.rules.PairingKind;

/** Scenario 15 of the domain and what surrounds it. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PairingsIT {

    private static final String FROM = "2025-09-01";

    @Inject
    ObjectMapper mapper;

    private final School school = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldRefuseAThirdMentee() {
        UUID mentor = knownTeacherAt(school);

        propose(mentor, knownTeacherAt(school), "INDUCTION").statusCode(201);
        propose(mentor, knownTeacherAt(school), "INDUCTION").statusCode(201);

        propose(mentor, knownTeacherAt(school), "INDUCTION")
                .statusCode(409)
                .body("code", equalTo("MENTOR_AT_CAPACITY"));
    }

    @Test
    void shouldRefuseToPairATeacherWithHerself() {
        UUID teacher = knownTeacherAt(school);

        propose(teacher, teacher, "INDUCTION").statusCode(422).body("code", equalTo("SELF_PAIRING"));
    }

    @Test
    void shouldLetAMenteeHaveOneMentorOfAKindAtATime() {
        UUID mentee = knownTeacherAt(school);
        propose(knownTeacherAt(school), mentee, "INDUCTION").statusCode(201);
        UUID other = knownTeacherAt(school);

        propose(other, mentee, "INDUCTION").statusCode(409).body("code", equalTo("PAIRING_OVERLAPS"));
        propose(other, mentee, "HEAD_TEACHER").statusCode(201);
    }

    @Test
    void shouldLetAMenteeGraduateWithTwentyFourLogsAndNotWithTwenty() {
        UUID mentor = knownTeacherAt(school);
        UUID mentee = knownTeacherAt(school);
        String pairing = activePairing(mentor, mentee);
        logs(pairing, 20);

        graduate(pairing, 3).statusCode(422).body("code", equalTo("GRADUATION_TOO_EARLY"));
        logs(pairing, 4);
        graduate(pairing, 3)
                .statusCode(200)
                .body("status", equalTo("GRADUATED"))
                .body("to", not(empty()));

        for (UUID teacher : List.of(mentor, mentee)) {
            as(clerk)
                    .get("/api/v1/teachers/" + teacher + "/credits")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].sourceSystem", equalTo("PAIRING"))
                    .body("items[0].externalId", equalTo(pairing));
        }
        graduate(pairing, 4).statusCode(409).body("code", equalTo("PAIRING_STATE"));
    }

    @Test
    void shouldSayWhatIsMissingInAMonth() {
        String pairing = activePairing(knownTeacherAt(school), knownTeacherAt(school));
        log(pairing, "MEETING", "2025-09-10");

        as(clerk)
                .get("/api/v1/pairings/" + pairing + "/progress?asOf=2025-09-30")
                .then()
                .statusCode(200)
                .body("logs", equalTo(1))
                .body("logsRequired", equalTo(24))
                .body("missing.activity", equalTo(List.of("OBSERVED_LESSON", "OPEN_LESSON")));
    }

    @Test
    void shouldEndAPairingEarlyAndMakeRoomForAnother() {
        UUID mentee = knownTeacherAt(school);
        String pairing = activePairing(knownTeacherAt(school), mentee);

        as(clerk)
                .header("If-Match", "\"3\"")
                .body(Map.of("reason", "The mentor moved away", "on", FROM))
                .post("/api/v1/pairings/" + pairing + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));

        propose(knownTeacherAt(school), mentee, "INDUCTION").statusCode(201);
    }

    @Test
    void shouldLeaveNoTraceInTheWayOfAnotherMentorWhenAProposalIsDeclined() {
        UUID mentee = knownTeacherAt(school);
        UUID mentor = knownTeacherAt(school);
        String declined =
                propose(mentor, mentee, "INDUCTION").statusCode(201).extract().path("id");
        agree(clerk, declined, 1, "MENTEE").statusCode(200);

        as(Tokens.grant("teacher", school.code()).teacherId(mentor).token())
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "I have too many lessons"))
                .post("/api/v1/pairings/" + declined + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("to", equalTo(FROM));

        propose(knownTeacherAt(school), mentee, "INDUCTION").statusCode(201);
    }

    @Test
    void shouldLetEachSideAgreeForHerselfAndNobodyElseForHer() {
        School elsewhere = School.inCounty("511703");
        UUID mentor = knownTeacherAt(elsewhere);
        UUID mentee = knownTeacherAt(school);
        String pairing =
                propose(mentor, mentee, "SUBJECT").statusCode(201).extract().path("id");

        agree(clerk, pairing, 1, "MENTOR").statusCode(403).body("code", equalTo("OUT_OF_SCOPE"));
        agree(clerk, pairing, 1, "MENTEE").statusCode(200).body("status", equalTo("PROPOSED"));
        agree(clerk, pairing, 2, "MENTEE").statusCode(200).body("version", equalTo(2));
        String herself =
                Tokens.grant("teacher", elsewhere.code()).teacherId(mentor).token();
        agree(herself, pairing, 1, null).statusCode(412);
        agree(herself, pairing, 2, null).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void shouldHidePairingsOfOthers() {
        String stranger = Tokens.clerkOf(School.inCounty("511703").code());
        UUID mentor = knownTeacherAt(school);
        UUID mentee = knownTeacherAt(school);
        String pairing =
                propose(mentor, mentee, "RESOURCE").statusCode(201).extract().path("id");

        as(stranger).get("/api/v1/pairings/" + pairing).then().statusCode(404);
        agree(stranger, pairing, 1, "MENTOR").statusCode(404);
        as(stranger).get("/api/v1/teachers/" + mentor + "/pairings").then().statusCode(404);
        as(stranger)
                .body(request(mentor, mentee, "SUBJECT"))
                .post("/api/v1/pairings")
                .then()
                .statusCode(404);
        as(clerk)
                .get("/api/v1/teachers/" + mentee + "/pairings")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(pairing)));
    }

    @Test
    void shouldNeverExceedTheCapacityWhenClerksPairTogether() throws Exception {
        UUID mentor = knownTeacherAt(school);
        List<UUID> mentees = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            mentees.add(knownTeacherAt(school));
        }
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService clerks = Executors.newFixedThreadPool(mentees.size())) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (UUID mentee : mentees) {
                answers.add(clerks.submit(
                        () -> propose(mentor, mentee, "INDUCTION").extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
    }

    @Test
    void shouldTellOfItselfByTheContract() throws Exception {
        Pairing proposed = new Pairing(
                UUID.randomUUID(),
                1,
                PairingKind.INDUCTION,
                UUID.randomUUID(),
                UUID.randomUUID(),
                school.id(),
                school.id(),
                PairingStatus.PROPOSED,
                LocalDate.parse(FROM),
                null,
                List.of(),
                null,
                null,
                null);

        assertThat(ContractSamples.faults(
                        "teacherdev.training.v1",
                        "pairing-changed",
                        mapper.writeValueAsString(proposed.event().data())))
                .isEmpty();
    }

    @Test
    void shouldFollowAMergedTeacherAndStayWhereBothRecordsHaveThePlace() {
        School elsewhere = School.inCounty("511703");
        UUID absorbed = knownTeacherAt(elsewhere);
        UUID survivor = knownTeacherAt(school);
        UUID mentee = knownTeacherAt(school);
        String everywhere = Tokens.admin();
        String mentors = propose(everywhere, absorbed, mentee, "INDUCTION");
        String menteeOf = propose(everywhere, mentee, absorbed, "SUBJECT");
        String together = propose(everywhere, survivor, absorbed, "RESOURCE");
        propose(everywhere, knownTeacherAt(school), survivor, "HEAD_TEACHER");
        String twice = propose(everywhere, knownTeacherAt(school), absorbed, "HEAD_TEACHER");

        send(merged(absorbed, survivor, 2), merged(absorbed, survivor, 2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> pairing(mentors).body("mentorId", equalTo(survivor.toString())));
        pairing(mentors).body("version", equalTo(2)).body("menteeId", equalTo(mentee.toString()));
        pairing(menteeOf).body("menteeId", equalTo(survivor.toString()));
        pairing(together).body("version", equalTo(1)).body("menteeId", equalTo(absorbed.toString()));
        pairing(twice).body("version", equalTo(1)).body("menteeId", equalTo(absorbed.toString()));
        as(clerk)
                .get("/api/v1/teachers/" + survivor + "/pairings")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(mentors, menteeOf));
    }

    @Test
    void shouldLogOnlyWhatThePairingsPolicyKnowsOnDaysOfThePairing() {
        String pairing = activePairing(knownTeacherAt(school), knownTeacherAt(school));

        tryToLog(pairing, "LUNCH", "2025-10-09")
                .statusCode(422)
                .body("code", equalTo("ACTIVITY_UNKNOWN"))
                .body("errors[0].field", equalTo("activity"))
                .body("errors[0].reason", containsString("OBSERVED_LESSON"));
        tryToLog(pairing, "MEETING", "2025-08-31").statusCode(422).body("code", equalTo("OUTSIDE_PAIRING"));
        tryToLog(pairing, "MEETING", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())
                .statusCode(422)
                .body("code", equalTo("DATE_IN_FUTURE"));
        progress(pairing)
                .body("activities", equalTo(List.of("MEETING", "OBSERVED_LESSON", "OPEN_LESSON")))
                .body("logs", equalTo(0));

        School other = School.inCounty("511704");
        Policy.adopt("MENTORSHIP", other.code(), "2025-01-01", """
                {"activities": ["LESSON_PLAN"], "minima": [{"activity": "MEETING", "period": "MONTH", "count": 1}]}
                """);
        String there = activePairing(other);
        tryToLog(Tokens.clerkOf(other.code()), there, "LESSON_PLAN", "2025-10-09")
                .statusCode(201);
        tryToLog(Tokens.clerkOf(other.code()), there, "OPEN_LESSON", "2025-10-09")
                .statusCode(422);
    }

    @Test
    void shouldCorrectTheLogByAnotherEntryAndCountWhatStands() {
        String pairing = activePairing(knownTeacherAt(school), knownTeacherAt(school));
        String wrong = tryToLog(pairing, "MEETING", "2025-10-09")
                .statusCode(201)
                .extract()
                .path("id");
        String stays = tryToLog(pairing, "OBSERVED_LESSON", "2025-10-10")
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> correction =
                Map.of("reason", "是公开课", "replacement", Map.of("activity", "OPEN_LESSON", "date", "2025-10-11"));

        correct(pairing, wrong, Map.of("reason", "x", "replacement", Map.of("activity", "LUNCH", "date", "2025-10-11")))
                .statusCode(422);
        String key = UUID.randomUUID().toString();
        String right = correct(key, pairing, wrong, correction)
                .statusCode(201)
                .body("id", equalTo(wrong))
                .body("correction.reason", equalTo("是公开课"))
                .extract()
                .path("correction.replacedBy");
        correct(key, pairing, wrong, correction).statusCode(201).body("correction.replacedBy", equalTo(right));
        correct(pairing, wrong, correction).statusCode(409).body("code", equalTo("LOG_CORRECTED"));

        as(clerk)
                .get("/api/v1/pairings/" + pairing + "/logs")
                .then()
                .body("items.id", equalTo(List.of(wrong, stays, right)))
                .body("items.activity", equalTo(List.of("MEETING", "OBSERVED_LESSON", "OPEN_LESSON")))
                .body("items[2].replaces", equalTo(wrong));
        progress(pairing).body("logs", equalTo(2)).body("missing.activity", not(hasItems("OPEN_LESSON")));
        correct(pairing, right, Map.of("reason", "没有发生")).statusCode(201).body("correction.replacedBy", nullValue());
        progress(pairing).body("logs", equalTo(1)).body("missing.activity", hasItems("OPEN_LESSON"));
        as(clerk)
                .get("/api/v1/pairings/" + pairing + "/logs/" + right)
                .then()
                .statusCode(200)
                .body("correction.reason", equalTo("没有发生"));
        String stranger = Tokens.clerkOf(School.inCounty("511703").code());
        as(stranger)
                .body(Map.of("reason", "x"))
                .post("/api/v1/pairings/" + pairing + "/logs/" + stays + "/correction")
                .then()
                .statusCode(404);
        correct(pairing, UUID.randomUUID().toString(), Map.of("reason", "x")).statusCode(404);
        assertThatThrownBy(() -> Staff.run("delete from pairing_log where id = ?", UUID.fromString(stays)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void shouldLeaveTheLogOfAGraduatedPairingAsTheGraduationCountedIt() {
        String pairing = activePairing(knownTeacherAt(school), knownTeacherAt(school));
        logs(pairing, 24);
        graduate(pairing, 3).statusCode(200);
        String entry = as(clerk)
                .get("/api/v1/pairings/" + pairing + "/logs?limit=1")
                .then()
                .extract()
                .path("items[0].id");

        correct(pairing, entry, Map.of("reason", "x")).statusCode(409).body("code", equalTo("PAIRING_STATE"));
        aim(pairing, "\"4\"", List.of("x")).statusCode(409).body("code", equalTo("PAIRING_STATE"));
    }

    @Test
    void shouldCorrectGoalsForWhoeverHasReadThem() {
        String pairing = activePairing(knownTeacherAt(school), knownTeacherAt(school));

        aim(pairing, null, List.of("x")).statusCode(428);
        aim(pairing, "\"2\"", List.of("x")).statusCode(412);
        aim(pairing, "\"3\"", List.of("独立完成单元教学设计", "承担校级公开课"))
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("status", equalTo("ACTIVE"));

        pairing(pairing).body("goals", equalTo(List.of("独立完成单元教学设计", "承担校级公开课")));
        List<String> deeds = new ArrayList<>();
        Staff.query(
                "select action from audit_entry where subject_id = ? order by occurred_at, id",
                row -> deeds.add(row.getString(1)),
                pairing);
        assertThat(deeds).endsWith("PAIRING_GOALS_CHANGED");
    }

    private ValidatableResponse aim(String pairing, String ifMatch, List<String> goals) {
        RequestSpecification request = as(clerk).body(Map.of("goals", goals));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/pairings/" + pairing + "/goals")
                .then();
    }

    private ValidatableResponse progress(String pairing) {
        return as(clerk)
                .get("/api/v1/pairings/" + pairing + "/progress?asOf=2025-10-31")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse correct(String pairing, String log, Map<String, Object> correction) {
        return correct(UUID.randomUUID().toString(), pairing, log, correction);
    }

    private ValidatableResponse correct(String key, String pairing, String log, Map<String, Object> correction) {
        return given().auth()
                .oauth2(clerk)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(correction)
                .post("/api/v1/pairings/" + pairing + "/logs/" + log + "/correction")
                .then();
    }

    private ValidatableResponse pairing(String id) {
        return as(Tokens.admin()).get("/api/v1/pairings/" + id).then().statusCode(200);
    }

    private static String propose(String token, UUID mentor, UUID mentee, String kind) {
        return as(token)
                .body(request(mentor, mentee, kind))
                .post("/api/v1/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String activePairing(School place) {
        String token = Tokens.clerkOf(place.code());
        String pairing = propose(token, knownTeacherAt(place), knownTeacherAt(place), "INDUCTION");
        agree(token, pairing, 1, "MENTOR").statusCode(200);
        agree(token, pairing, 2, "MENTEE").statusCode(200);
        return pairing;
    }

    private String activePairing(UUID mentor, UUID mentee) {
        String pairing =
                propose(mentor, mentee, "INDUCTION").statusCode(201).extract().path("id");
        agree(clerk, pairing, 1, "MENTOR").statusCode(200);
        agree(clerk, pairing, 2, "MENTEE").statusCode(200);
        return pairing;
    }

    private ValidatableResponse propose(UUID mentor, UUID mentee, String kind) {
        return as(clerk)
                .body(request(mentor, mentee, kind))
                .post("/api/v1/pairings")
                .then();
    }

    private static Map<String, Object> request(UUID mentor, UUID mentee, String kind) {
        return Map.of("kind", kind, "mentorId", mentor, "menteeId", mentee, "from", FROM);
    }

    private static ValidatableResponse agree(String token, String pairing, int version, String side) {
        Map<String, Object> body = new HashMap<>();
        body.put("side", side);
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/pairings/" + pairing + "/agreement")
                .then();
    }

    private void logs(String pairing, int count) {
        for (int i = 0; i < count; i++) {
            log(pairing, "OBSERVED_LESSON", "2025-10-0" + (1 + i % 9));
        }
    }

    private void log(String pairing, String activity, String date) {
        tryToLog(pairing, activity, date).statusCode(201);
    }

    private ValidatableResponse tryToLog(String pairing, String activity, String date) {
        return tryToLog(clerk, pairing, activity, date);
    }

    private static ValidatableResponse tryToLog(String token, String pairing, String activity, String date) {
        return as(token)
                .body(Map.of("activity", activity, "date", date))
                .post("/api/v1/pairings/" + pairing + "/logs")
                .then();
    }

    private ValidatableResponse graduate(String pairing, int version) {
        return as(clerk)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of())
                .post("/api/v1/pairings/" + pairing + "/graduation")
                .then();
    }
}
