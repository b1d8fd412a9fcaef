package teacherdev.training.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.merged;
import static teacherdev.training.Fixtures.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
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
        as(clerk)
                .body(Map.of("activity", activity, "date", date))
                .post("/api/v1/pairings/" + pairing + "/logs")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse graduate(String pairing, int version) {
        return as(clerk)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of())
                .post("/api/v1/pairings/" + pairing + "/graduation")
                .then();
    }
}
