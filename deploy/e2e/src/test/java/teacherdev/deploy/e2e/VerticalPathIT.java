package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.deploy.e2e.County.aCredit;
import static teacherdev.deploy.e2e.County.as;
import static teacherdev.deploy.e2e.County.awaitLearned;
import static teacherdev.deploy.e2e.County.credit;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One credit all the way through, on the running system. */
@ExtendWith(RunningSystem.class)
class VerticalPathIT {

    private static final int CREDITS_MEANWHILE = 200;

    private final County county = County.fresh();
    private final String school = county.school();
    private final String clerk = RunningSystem.token("school-clerk", school);

    @Test
    void shouldCarryACreditFromTheClerkToTheGrowthRecord() {
        UUID teacher = county.teacher(school);

        credit(clerk, teacher, "12.00").then().statusCode(201).body("schoolCode", equalTo(school));
        awaitLearned(clerk, teacher, "12.00");

        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/growth-record")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("parts.find { it.name == 'teacher' }.content.assignment.schoolCode", equalTo(school))
                .body("parts.find { it.name == 'creditTotals' }.content.items[0].amount", equalTo("12.00"))
                .body("parts.find { it.name == 'developmentSummary' }.content.training[0].amount", equalTo("12.00"));
    }

    @Test
    void shouldAcceptACreditRightAfterItsTeacherWasRecorded() {
        for (int i = 0; i < 10; i++) {
            UUID teacher = county.teacher(school);
            Response response = credit(clerk, teacher, "1.00");
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        }
    }

    @Test
    void shouldTakeBackExactlyWhatWasGranted() {
        UUID teacher = county.teacher(school);
        credit(clerk, teacher, "2.50").then().statusCode(201);
        String wrong =
                credit(clerk, teacher, "12.25").then().statusCode(201).extract().path("id");

        as(clerk)
                .body("{\"reason\":\"wrong teacher\"}")
                .post("/api/v1/teachers/" + teacher + "/credits/" + wrong + "/reversal")
                .then()
                .statusCode(201);

        awaitLearned(clerk, teacher, "2.50");
    }

    @Test
    void shouldShowAnHonestPartialRecordWhileAServiceIsDown() throws Exception {
        UUID teacher = county.teacher(school);
        credit(clerk, teacher, "3.00").then().statusCode(201);
        awaitLearned(clerk, teacher, "3.00");

        RunningSystem.system().kill(RunningSystem.EVALUATION);
        try {
            as(clerk)
                    .get("/api/v1/teachers/" + teacher + "/growth-record")
                    .then()
                    .statusCode(200)
                    .body("complete", equalTo(false))
                    .body("parts.find { it.name == 'creditTotals' }.status", equalTo("OK"))
                    .body("parts.find { it.name == 'developmentSummary' }.status", equalTo("UNAVAILABLE"));
            as(clerk)
                    .get("/api/v1/teachers/" + teacher + "/development-summary")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        } finally {
            RunningSystem.system().restart(RunningSystem.EVALUATION);
        }
        awaitLearned(clerk, teacher, "3.00");
    }

    @Test
    void shouldRebuildALostProjectionWhileTrafficRuns() throws Exception {
        UUID teacher = county.teacher(school);
        credit(clerk, teacher, "4.00").then().statusCode(201);
        String reversed =
                credit(clerk, teacher, "5.00").then().statusCode(201).extract().path("id");
        as(clerk)
                .body("{\"reason\":\"twice\"}")
                .post("/api/v1/teachers/" + teacher + "/credits/" + reversed + "/reversal")
                .then()
                .statusCode(201);
        awaitLearned(clerk, teacher, "4.00");

        try (Connection database = RunningSystem.system().database(RunningSystem.EVALUATION);
                Statement statement = database.createStatement()) {
            statement.execute("truncate training_credit, roster_teacher, roster_assignment, roster_school");
        }
        String admin = RunningSystem.token("admin", "CN");
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < CREDITS_MEANWHILE; i++) {
                clerks.execute(() -> credit(clerk, teacher, "0.25").then().statusCode(201));
            }
            as(admin)
                    .post("/api/v1/operations/teacher-service/republish")
                    .then()
                    .statusCode(202);
            as(admin)
                    .post("/api/v1/operations/training-service/republish")
                    .then()
                    .statusCode(202);
        }

        assertThat(County.ledgerHours(clerk, teacher)).isEqualByComparingTo("54.00");
        awaitLearned(clerk, teacher, "54.00");
    }

    @Test
    void shouldTellWhatIsWrongInTheLanguageOfTheClerk() {
        UUID teacher = county.teacher(school);

        as(clerk)
                .header("Accept-Language", "zh-CN")
                .body(aCredit("-1"))
                .post("/api/v1/teachers/" + teacher + "/credits")
                .then()
                .statusCode(400)
                .body("title", equalTo("字段无效"))
                .body("errors[0].field", equalTo("hours"));
    }
}
