package teacherdev.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.UpstreamServers.EVALUATION;
import static teacherdev.gateway.UpstreamServers.TEACHER;
import static teacherdev.gateway.UpstreamServers.TRAINING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.gateway.UpstreamServers.Manner;
import teacherdev.platform.testing.Tokens;

/** The growth record, with one, two and three services in trouble. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class GrowthRecordIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
        UpstreamServers.start(EVALUATION);
    }

    @Test
    void shouldBeCompleteWhenEveryServiceAnswers() {
        String token = anAdmin();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        as(token)
                .header("traceparent", trace)
                .get(path(Door.TEACHER) + "?year=2026")
                .then()
                .statusCode(200)
                .body("teacherId", equalTo(Door.TEACHER))
                .body("complete", equalTo(true))
                .body("parts.status", everyItem(equalTo("OK")))
                .body("parts.find { it.name == 'teacher' }.content.service", equalTo(TEACHER))
                .body("parts.find { it.name == 'developmentSummary' }.content.service", equalTo(EVALUATION));

        String teacher = "/api/v1/teachers/" + Door.TEACHER;
        assertThat(UpstreamServers.RECEIVED)
                .extracting(UpstreamServers.Received::uri)
                .containsExactlyInAnyOrder(
                        teacher,
                        teacher + "/credit-totals",
                        teacher + "/credits?limit=20",
                        teacher + "/development-summary?year=2026");
        assertThat(UpstreamServers.RECEIVED)
                .allSatisfy(received -> assertThat(received.headers())
                        .containsEntry("authorization", "Bearer " + token)
                        .containsEntry("traceparent", trace));
    }

    @Test
    void shouldShowWhatThereIsWhileOneServiceIsDown() {
        UpstreamServers.stop(EVALUATION);

        expect("OK", "OK", "OK", "UNAVAILABLE");
    }

    @Test
    void shouldShowWhatThereIsWhileTwoServicesAreInTrouble() {
        UpstreamServers.stop(TEACHER);
        UpstreamServers.behave(EVALUATION, Manner.FAIL);

        expect("UNAVAILABLE", "OK", "OK", "UNAVAILABLE");
    }

    @Test
    void shouldNotWaitForASlowServiceLongerThanItsPartMayTake() {
        UpstreamServers.behave(TRAINING, Manner.SILENCE);
        Instant begin = Instant.now();

        expect("OK", "TIMED_OUT", "TIMED_OUT", "OK");

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void shouldSayThatNobodyAnswersOnlyWhenNobodyDoes() {
        UpstreamServers.stop(EVALUATION);
        UpstreamServers.behave(TEACHER, Manner.HANG_UP);
        UpstreamServers.behave(TRAINING, Manner.SILENCE);

        as(anAdmin())
                .get(path(Door.TEACHER))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void shouldNotShowATeacherWhoIsNotToBeSeen() {
        as(anAdmin())
                .get(path("00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        as(anAdmin())
                .get(path("ffffffff-1111-7111-8111-111111111111"))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(Tokens.grant("rater", "CN").token()).get(path(Door.TEACHER)).then().statusCode(403);
    }

    @Test
    void shouldLeadFromARecordThatWasMergedToTheOneThatStands() {
        as(anAdmin())
                .redirects()
                .follow(false)
                .get(path(UpstreamServers.ABSORBED) + "?year=2026")
                .then()
                .statusCode(301)
                .header("Location", endsWith(path(Door.TEACHER) + "?year=2026"));
        as(anAdmin())
                .redirects()
                .follow(false)
                .get(path(UpstreamServers.ABSORBED))
                .then()
                .header("Location", endsWith(path(Door.TEACHER)));
    }

    @Test
    void shouldRefuseWhatIsNeitherAnIdNorAYear() {
        as(anAdmin()).get(path("nobody")).then().statusCode(400);
        as(anAdmin()).get(path(Door.TEACHER) + "?year=1").then().statusCode(400);
        as(anAdmin()).get(path(Door.TEACHER) + "?year=x").then().statusCode(400);
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    private static void expect(String teacher, String totals, String credits, String summary) {
        ValidatableResponse response =
                as(anAdmin()).get(path(Door.TEACHER)).then().statusCode(200);
        response.body("complete", equalTo(false))
                .body("parts.find { it.name == 'teacher' }.status", equalTo(teacher))
                .body("parts.find { it.name == 'creditTotals' }.status", equalTo(totals))
                .body("parts.find { it.name == 'latestCredits' }.status", equalTo(credits))
                .body("parts.find { it.name == 'developmentSummary' }.status", equalTo(summary));
    }

    private static String path(String teacherId) {
        return "/api/v1/teachers/" + teacherId + "/growth-record";
    }
}
