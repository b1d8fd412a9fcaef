package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.deploy.e2e.County.aCredit;
import static teacherdev.deploy.e2e.County.awaitLearned;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A relay that is suspended loses its lead, and what it wakes up with cannot be written any more. */
@ExtendWith(RunningSystem.class)
class RelayTakeoverIT {

    private final County county = County.fresh();
    private final String school = county.school();
    private final String clerk = RunningSystem.token("school-clerk", school);

    @Test
    void shouldGoOnWithATwinWhileTheLeaderIsSuspendedAndStayInOrderWhenItWakes() throws Exception {
        UUID teacher = county.teacher(school);
        String twin = RunningSystem.system().startReplica(RunningSystem.TRAINING);
        try {
            post(twin, teacher);
            awaitLearned(clerk, teacher, "1.00");
            assertThat(isLeading(RunningSystem.TRAINING)).isTrue();
            assertThat(isLeading(twin)).isFalse();

            RunningSystem.system().pause(RunningSystem.TRAINING);
            post(twin, teacher);
            awaitLearned(clerk, teacher, "2.00");
            assertThat(isLeading(twin)).isTrue();

            RunningSystem.system().resume(RunningSystem.TRAINING);
            post(RunningSystem.TRAINING, teacher);
            awaitLearned(clerk, teacher, "3.00");
            await().atMost(Duration.ofSeconds(30)).until(() -> !isLeading(RunningSystem.TRAINING));
            assertThat(isLeading(twin)).isTrue();
        } finally {
            RunningSystem.system().resume(RunningSystem.TRAINING);
            RunningSystem.system().kill(twin);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> isLeading(RunningSystem.TRAINING));
        county.awaitSettled(school);
    }

    private static boolean isLeading(String process) {
        return given().auth()
                .oauth2(RunningSystem.token("admin", "CN"))
                .get(RunningSystem.system().url(process) + "/api/v1/operations/training-service/status")
                .then()
                .statusCode(200)
                .extract()
                .path("relayLeading");
    }

    private void post(String process, UUID teacher) {
        given().auth()
                .oauth2(clerk)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(aCredit("1.00"))
                .post(RunningSystem.system().url(process) + "/api/v1/teachers/" + teacher + "/credits")
                .then()
                .statusCode(201);
    }
}
