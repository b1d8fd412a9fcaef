package teacherdev.deploy.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static teacherdev.deploy.e2e.County.as;
import static teacherdev.deploy.e2e.County.awaitLearned;
import static teacherdev.deploy.e2e.County.credit;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** A person is told everything that three services store of her, and is forgotten by all of them. */
@ExtendWith(RunningSystem.class)
class PersonalDataIT {

    private final County county = County.fresh();
    private final String school = county.school();
    private final String admin = RunningSystem.token("admin", "CN");

    @Test
    void shouldTellAPersonEverythingAndForgetHerInEveryServiceAfterHerCareer() {
        UUID teacher = county.teacher(school);
        String path = "/api/v1/teachers/" + teacher;
        String herself = RunningSystem.system()
                .tokens()
                .mint("herself", Optional.of(teacher.toString()), List.of(new Grant("teacher", school)));
        credit(admin, teacher, "12.00").then().statusCode(201);
        awaitLearned(admin, teacher, "12.00");

        told(herself, path)
                .body("complete", equalTo(true))
                .body("parts.status", contains("OK", "OK", "OK"))
                .body("parts[0].content.records.profile[0].name", equalTo("示例教师"))
                .body("parts[1].content.records.credit_entry", hasSize(1))
                .body("parts[2].content.records.training_credit", hasSize(1));

        as(admin)
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post(path + "/departure")
                .then()
                .statusCode(201);
        as(admin)
                .header("If-Match", as(admin).get(path).header("ETag"))
                .body(Map.of("reason", "Retention period is over"))
                .put(path + "/personal-data/erasure")
                .then()
                .statusCode(204);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> told(herself, path)
                        .body(not(containsString("示例教师")))
                        .body("parts[1].content.records.credit_entry", hasSize(1))
                        .body("parts[2].content.records.training_credit", hasSize(1)));
    }

    private static ValidatableResponse told(String token, String path) {
        return as(token).get(path + "/personal-data").then().statusCode(200);
    }
}
