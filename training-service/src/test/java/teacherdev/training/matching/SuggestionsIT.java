package teacherdev.training.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.awaitVisible;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherAt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SuggestionsIT {

    private final School school = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldSuggestMentorsForNewTeachersAndExplainThePoints() {
        UUID mentor = knownTeacherAt(school);
        UUID newcomer = newTeacher();

        suggest(Map.of("scopes", List.of(school.code()), "kind", "INDUCTION", "from", "2026-09-01"))
                .statusCode(200)
                .body("pairs.mentorId", equalTo(List.of(mentor.toString())))
                .body("pairs.menteeId", equalTo(List.of(newcomer.toString())))
                .body("pairs[0].parts.reason", equalTo(List.of("SAME_SCHOOL")))
                .body("points", equalTo(20));
    }

    @Test
    void shouldKeepLockedPairsAndSayWhoIsLeftAndWhy() {
        UUID mentor = knownTeacherAt(school);
        List<UUID> newcomers = List.of(newTeacher(), newTeacher(), newTeacher());
        UUID locked = newcomers.get(2);

        ValidatableResponse answer = suggest(Map.of(
                        "scopes",
                        List.of(school.code()),
                        "kind",
                        "INDUCTION",
                        "from",
                        "2026-09-01",
                        "locked",
                        List.of(Map.of("mentorId", mentor, "menteeId", locked))))
                .statusCode(200)
                .body("unmatched.reason", equalTo(List.of("MENTORS_ARE_FULL")));

        assertThat(answer.extract().<String>path("pairs.find { it.locked }.menteeId"))
                .isEqualTo(locked.toString());
        assertThat(answer.extract().<List<String>>path("pairs.menteeId")).hasSize(2);
    }

    @Test
    void shouldSayOfEveryNamedMenteeWhatBecameOfHer() {
        UUID mentor = knownTeacherAt(school);
        UUID free = newTeacher();
        UUID paired = newTeacher();
        UUID elsewhere = knownTeacherAt(School.inCounty("511703"));
        as(clerk)
                .body(Map.of("kind", "INDUCTION", "mentorId", mentor, "menteeId", paired, "from", "2026-09-01"))
                .post("/api/v1/pairings")
                .then()
                .statusCode(201);

        ValidatableResponse answer = suggest(Map.of(
                        "scopes",
                        List.of(school.code()),
                        "kind",
                        "INDUCTION",
                        "from",
                        "2026-09-01",
                        "menteeIds",
                        List.of(free, paired, elsewhere)))
                .statusCode(200)
                .body("pairs.menteeId", equalTo(List.of(free.toString())));

        assertThat(answer.extract().<String>path("unmatched.find { it.menteeId == '" + paired + "' }.reason"))
                .isEqualTo("HAS_A_MENTOR");
        assertThat(answer.extract().<String>path("unmatched.find { it.menteeId == '" + elsewhere + "' }.reason"))
                .isEqualTo("NOT_IN_SCOPE");
    }

    @Test
    void shouldRefuseToLookBeyondTheCallersScope() {
        School elsewhere = School.inCounty("511703");
        knownTeacherAt(elsewhere);

        suggest(Map.of("scopes", List.of(elsewhere.code()), "kind", "INDUCTION", "from", "2026-09-01"))
                .statusCode(403)
                .body("code", equalTo("OUT_OF_SCOPE"));
    }

    @Test
    void shouldTakeSuggestedPairsOverTogetherOnceAndNameThoseThatAreRefused() {
        UUID mentor = knownTeacherAt(school);
        UUID newcomer = newTeacher();
        UUID another = newTeacher();
        Map<String, Object> request = Map.of(
                "kind", "INDUCTION",
                "from", "2026-09-01",
                "pairs",
                        List.of(
                                Map.of("mentorId", mentor, "menteeId", newcomer),
                                Map.of("mentorId", mentor, "menteeId", mentor),
                                Map.of("mentorId", mentor, "menteeId", another)));
        String key = UUID.randomUUID().toString();

        List<String> first = accept(key, request)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("results[1].errors[0].code", equalTo("SELF_PAIRING"))
                .extract()
                .path("results.id");
        List<String> again = accept(key, request).statusCode(200).extract().path("results.id");

        assertThat(again).isEqualTo(first);
        as(clerk)
                .get("/api/v1/pairings?teacherId=" + mentor)
                .then()
                .body("items.status", equalTo(List.of("PROPOSED", "PROPOSED")));
        accept(UUID.randomUUID().toString(), request)
                .body("created", equalTo(0))
                .body("results[0].errors[0].code", equalTo("PAIRING_OVERLAPS"));
    }

    private ValidatableResponse accept(String key, Map<String, Object> request) {
        return given().auth()
                .oauth2(clerk)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/pairings/suggestions/acceptance")
                .then();
    }

    private UUID newTeacher() {
        UUID teacher = UUID.randomUUID();
        send(school.changed(1), teacherAt(teacher, school, "2026-08-01", 1));
        awaitVisible(teacher, clerk);
        return teacher;
    }

    private ValidatableResponse suggest(Map<String, Object> request) {
        return as(clerk).body(request).post("/api/v1/pairings/suggestions").then();
    }
}
