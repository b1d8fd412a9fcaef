package teacherdev.teacher.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

/** Grades and hours arrive as events of their owners; the result follows from them. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RegistrationsIT {

    @Test
    void shouldDecideByTheFactsThatEventsBroughtAndListWhoIsDue() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID teacher = created(aTeacherAt(school));
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        for (int year = 2021; year <= 2025; year++) {
            send("teacherdev.evaluation.v1", "teacherdev.evaluation.grade-decided.v1", teacher, 1, """
                {"teacherId": "%s", "cycleId": "%s", "year": %d, "grade": "QUALIFIED", "final": true}
                """.formatted(
                            teacher, UUID.randomUUID(), year));
        }
        send("teacherdev.training.v1", "teacherdev.training.cycle-progress-changed.v1", teacher, 2, """
            {"teacherId": "%s", "cycle": "2021-2025", "unit": "HOUR", "required": "360.00", "achieved": "359.99",
             "from": "2021-01-01", "to": "2026-01-01"}
            """.formatted(
                        teacher));
        String standing = "/api/v1/teachers/" + teacher + "/registrations/standing?until=2026-09-01";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(bureau)
                        .get(standing)
                        .then()
                        .statusCode(200)
                        .body("reasons", contains("HOURS"))
                        .body("result", equalTo("POSTPONED")));

        send("teacherdev.training.v1", "teacherdev.training.cycle-progress-changed.v1", teacher, 3, """
            {"teacherId": "%s", "cycle": "2021-2025", "unit": "HOUR", "required": "360.00", "achieved": "360.00",
             "from": "2021-01-01", "to": "2026-01-01"}
            """.formatted(
                        teacher));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(bureau).get(standing).then().body("result", equalTo("QUALIFIED")));
        as(bureau)
                .get("/api/v1/registrations/due?organisation=" + school)
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(teacher.toString()));
        as(bureau)
                .body(Map.of("teacherId", teacher, "until", "2026-09-01"))
                .post("/api/v1/registrations")
                .then()
                .statusCode(201)
                .body("result", equalTo("QUALIFIED"))
                .body("nextDue", equalTo("2031-09-01"));
        as(bureau)
                .get("/api/v1/registrations/due?organisation=" + school)
                .then()
                .body("items", hasSize(0));
        as(bureau)
                .body(Map.of("teacherId", teacher, "until", "2026-09-01"))
                .post("/api/v1/registrations")
                .then()
                .statusCode(409);
    }

    private static void send(String topic, String type, UUID subject, long version, String data) {
        Topics.send(LocalInfrastructure.bootstrapServers(), TestEvent.of(topic, type, subject, version, data));
    }
}
