package teacherdev.training.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** What waits for whom. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TasksIT {

    private static final String RETRAINING = """
            insert into retraining (plan_id, teacher_id, school_id, state, due_on, order_version, version, changed_at)
            values (?, ?, ?, ?, date '2026-12-31', 1, 1, now())
            """;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final UUID teacher = Staff.teachersAt(school, 1, "2020-09-01").getFirst();
    private final UUID colleague = Staff.teachersAt(school, 1, "2005-09-01").getFirst();
    private final String principal = Tokens.grant("principal", school.code()).token();
    private final String bureau = Tokens.grant("county-bureau", county).token();
    private final String elsewhere = Tokens.grant("county-bureau", city + "02").token();

    @Test
    void shouldLeadAClaimFromStepToStepAndBackToWhoSentIt() {
        String claim = "/api/v1/credit-claims/"
                + as(herself(teacher))
                        .body(Map.of(
                                "externalId", UUID.randomUUID().toString(),
                                "activity", "Reading-lesson workshop",
                                "courseLevel", "COUNTY",
                                "form", "FACE_TO_FACE",
                                "hours", "12.00",
                                "date", "2026-03-14"))
                        .post("/api/v1/teachers/" + teacher + "/credit-claims")
                        .path("id");

        waits(principal, "CLAIM_TO_DECIDE", claim);
        tasks(bureau).body("items", empty());
        tasks(herself(teacher)).body("items", empty());
        // Nobody is told to decide her own claim.
        tasks(Tokens.grant("principal", school.code())
                        .and("teacher", school.code())
                        .teacherId(teacher)
                        .token())
                .body("items", empty());

        as(principal)
                .header("If-Match", "\"1\"")
                .put(claim + "/approval")
                .then()
                .statusCode(200);
        tasks(principal).body("items", empty());
        waits(bureau, "CLAIM_TO_DECIDE", claim);
        tasks(elsewhere).body("items", empty());

        as(bureau)
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "缺少结业证书"))
                .put(claim + "/return")
                .then()
                .statusCode(200);
        tasks(bureau).body("items", empty());
        waits(herself(teacher), "CLAIM_TO_MEND", claim);
        tasks(herself(colleague)).body("items", empty());
    }

    @Test
    void shouldAskBothSidesOfAPairingUntilTheyAgree() {
        String pairing = "/api/v1/pairings/"
                + as(bureau)
                        .body(Map.of(
                                "kind",
                                "SUBJECT",
                                "mentorId",
                                colleague,
                                "menteeId",
                                teacher,
                                "from",
                                "2026-09-01",
                                "goals",
                                new String[] {"独立上一堂公开课"}))
                        .post("/api/v1/pairings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        waits(herself(colleague), "PAIRING_TO_AGREE", pairing);
        waits(herself(teacher), "PAIRING_TO_AGREE", pairing);

        as(herself(colleague))
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(pairing + "/agreement")
                .then()
                .statusCode(200);

        tasks(herself(colleague)).body("items", empty());
        waits(herself(teacher), "PAIRING_TO_AGREE", pairing);
    }

    @Test
    void shouldTellATrainingCentreOfTrainingsThatGoOn() {
        UUID plan = UUID.randomUUID();
        Staff.run(RETRAINING, plan, teacher, school.id(), "ENROLLED");
        Staff.run(RETRAINING, UUID.randomUUID(), colleague, school.id(), "COMPLETED");

        tasks(Tokens.grant("training-centre", county).token())
                .body("items.kind", contains("RETRAINING_TO_END"))
                .body("items.href", contains("/api/v1/retrainings/" + plan))
                .body("items.due", contains("2026-12-31"));
        tasks(elsewhere).body("items", empty());
        tasks(principal).body("items", empty());
    }

    private static void waits(String token, String kind, String href) {
        tasks(token).body("items.kind", contains(kind)).body("items.href", contains(href));
    }

    private static String herself(UUID teacher) {
        return Tokens.grant("teacher", "CN").teacherId(teacher).token();
    }

    private static ValidatableResponse tasks(String token) {
        return as(token).get("/api/v1/service-tasks").then().statusCode(200);
    }
}
