package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SummariesIT {

    private static final String TEACHERS = "teacherdev.teacher.v1";
    private static final String TRAINING = "teacherdev.training.v1";

    private final UUID teacher = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final String code = "5117-" + school.toString().substring(0, 8);

    @Test
    void shouldSumUpTheYearOfATeacher() {
        send(
                schoolChanged(),
                teacherChanged(),
                granted(UUID.randomUUID(), 2026, "12.00"),
                granted(UUID.randomUUID(), 2026, "6.50"),
                granted(UUID.randomUUID(), 2025, "9.00"));

        awaitHours("18.50");

        summary(Tokens.clerkOf(code), 2026)
                .then()
                .statusCode(200)
                .body("name", equalTo("示例教师"))
                .body("schoolCode", equalTo(code))
                .body("training", hasSize(1))
                .body("training[0].unit", equalTo("HOUR"))
                .body("training[0].amount", equalTo("18.50"))
                .body("training[0].activities", equalTo(2));
    }

    @Test
    void shouldCountAnEntryOnceHoweverOftenAndInWhateverOrderItsEventsCome() {
        UUID entry = UUID.randomUUID();
        TestEvent granted = granted(entry, 2026, "12.00");
        TestEvent reversed = reversed(UUID.randomUUID(), entry, "-12.00");
        TestEvent other = granted(UUID.randomUUID(), 2026, "1.25");
        send(reversed, granted, granted, other, reversed, granted, other, schoolChanged(), teacherChanged());

        awaitHours("1.25");

        summary(Tokens.clerkOf(code), 2026).then().body("training[0].activities", equalTo(1));
    }

    @Test
    void shouldTakeAnAdjustmentIntoWhatCountsOnceAndNotIntoHoursOrActivities() {
        TestEvent adjusted = adjusted(UUID.randomUUID(), "-1.50");
        send(adjusted, schoolChanged(), teacherChanged(), adjusted, granted(UUID.randomUUID(), 2026, "8.00"));
        awaitHours("8.00");

        summary(Tokens.clerkOf(code), 2026)
                .then()
                .body("training[0].amount", equalTo("6.50"))
                .body("training[0].activities", equalTo(1));
    }

    @Test
    void shouldHideASummaryFromOthers() {
        send(schoolChanged(), teacherChanged(), granted(UUID.randomUUID(), 2026, "3.00"));
        awaitHours("3.00");

        assertThat(summary(Tokens.clerkOf("elsewhere"), 2026).statusCode()).isEqualTo(404);
        assertThat(summary(Tokens.grant("county-bureau", "511703").token(), 2026)
                        .statusCode())
                .isEqualTo(404);
        assertThat(summary(
                                Tokens.grant("teacher", code)
                                        .teacherId(UUID.randomUUID())
                                        .token(),
                                2026)
                        .statusCode())
                .isEqualTo(404);
        assertThat(summary(Tokens.grant("teacher", code).teacherId(teacher).token(), 2026)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldShowAYearWithoutTrainingAsEmpty() {
        send(schoolChanged(), teacherChanged());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> summary(Tokens.admin(), 2019).statusCode() == 200);

        summary(Tokens.admin(), 2019).then().body("training", hasSize(0));
    }

    @Test
    void shouldTakeEveryGoldenSampleOfItsContracts() {
        for (String event :
                List.of("credit-granted", "credit-reversed", "credit-adjusted", "pairing-changed", "requirement-met")) {
            for (ContractSamples.Sample sample : ContractSamples.samples(TRAINING, event)) {
                send(TestEvent.of(TRAINING, "teacherdev.training." + event + ".v1", teacher, 1, sample.json()));
            }
        }
        for (String event : List.of("teacher-changed", "school-changed")) {
            for (ContractSamples.Sample sample : ContractSamples.samples(TEACHERS, event)) {
                send(TestEvent.of(TEACHERS, "teacherdev.teacher." + event + ".v1", teacher, 1, sample.json()));
            }
        }
        send(schoolChanged(), teacherChanged(), granted(UUID.randomUUID(), 2026, "2.00"));
        awaitHours("2.00");

        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/v1/operations/evaluation-service/status")
                .then()
                .statusCode(200)
                .body("openDeadLetters", equalTo(0));
    }

    private void awaitHours(String hours) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hours.equals(summary(Tokens.admin(), 2026).path("training[0].activityHours")));
    }

    private Response summary(String token, int year) {
        return given().auth().oauth2(token).get("/api/v1/teachers/" + teacher + "/development-summary?year=" + year);
    }

    private static void send(TestEvent... events) {
        Topics.send(LocalInfrastructure.bootstrapServers(), events);
    }

    private TestEvent schoolChanged() {
        String data =
                "{\"schoolId\":\"%s\",\"code\":\"%s\",\"name\":\"示例小学\",\"path\":[\"CN\",\"51\",\"5117\",\"511702\",\"%s\"]}"
                        .formatted(school, code, code);
        return TestEvent.of(TEACHERS, "teacherdev.teacher.school-changed.v1", school, 1, data);
    }

    private TestEvent teacherChanged() {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"ACTIVE","assignments":[
                 {"assignmentId":"%s","schoolId":"%s","from":"2012-09-01","to":null,"primary":true}]}
                """.formatted(teacher, UUID.randomUUID(), school);
        return TestEvent.of(TEACHERS, "teacherdev.teacher.teacher-changed.v1", teacher, 1, data);
    }

    private TestEvent granted(UUID entry, int year, String hours) {
        String data = """
                {"entryId":"%s","teacherId":"%s","schoolId":"%s","year":%d,"activityDate":"%d-03-14",
                 "activityHours":"%s","amount":"%s","unit":"HOUR"}
                """.formatted(entry, teacher, school, year, year, hours, hours);
        return TestEvent.of(TRAINING, "teacherdev.training.credit-granted.v1", teacher, 1, data);
    }

    private TestEvent adjusted(UUID entry, String amount) {
        String data = """
                {"entryId":"%s","causedByEntryId":"%s","teacherId":"%s","schoolId":"%s","year":2026,
                 "activityDate":"2026-03-14","amount":"%s","unit":"HOUR"}
                """.formatted(entry, UUID.randomUUID(), teacher, school, amount);
        return TestEvent.of(TRAINING, "teacherdev.training.credit-adjusted.v1", teacher, 3, data);
    }

    private TestEvent reversed(UUID entry, UUID reverses, String hours) {
        String data = """
                {"entryId":"%s","reversesEntryId":"%s","teacherId":"%s","schoolId":"%s","year":2026,
                 "activityDate":"2026-03-14","activityHours":"%s","amount":"%s","unit":"HOUR"}
                """.formatted(entry, reverses, teacher, school, hours, hours);
        return TestEvent.of(TRAINING, "teacherdev.training.credit-reversed.v1", teacher, 2, data);
    }
}
