package teacherdev.training.personal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Fixtures.School;
import teacherdev.training.Staff;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PersonalDataIT {

    private static final byte[] PDF = "%PDF-1.7 示例材料".getBytes(UTF_8);

    private final School school = School.inCounty("511702");
    private UUID teacher;
    private String herself;
    private String path;

    @BeforeEach
    void somebodyWhoIsKnown() {
        teacher = Fixtures.knownTeacherAt(school);
        herself = Tokens.withoutGrants().and("teacher", "CN").teacherId(teacher).token();
        path = "/api/v1/teachers/" + teacher + "/personal-data";
    }

    @Test
    void shouldTellAPersonAllThatIsStoredOfHerAndNobodyElseAnything() {
        Fixtures.post(Tokens.admin(), teacher, Fixtures.aCredit()).statusCode(201);
        claim();

        as(herself)
                .get(path)
                .then()
                .statusCode(200)
                .body("records.roster_teacher[0].name", equalTo("示例教师"))
                .body("records.credit_entry", hasSize(1))
                .body("records.credit_claim[0].evidence", equalTo("张三的结业证书"))
                .body("records.credit_claim_event", hasSize(1))
                .body("records.pairing", hasSize(0));
        as(Tokens.grant("hr-system", "511702").token()).get(path).then().statusCode(200);
        as(Tokens.grant("hr-system", "511703").token()).get(path).then().statusCode(404);
        as(Tokens.withoutGrants()
                        .and("teacher", "CN")
                        .teacherId(UUID.randomUUID())
                        .token())
                .get(path)
                .then()
                .statusCode(404);
        as(Tokens.clerkOf(school.code())).get(path).then().statusCode(403);
    }

    @Test
    void shouldForgetFilesAndFreeTextsOfWhoWasMadeAnonymousAndKeepWhatIsCounted() {
        Fixtures.post(Tokens.admin(), teacher, Fixtures.aCredit()).statusCode(201);
        String files = claim() + "/attachments";
        String file = given().auth()
                .oauth2(herself)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .queryParam("name", "张三结业证书.pdf")
                .body(PDF)
                .post(files)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anExchangeThatDidNotComeAbout("张三因病未成行");
        as(herself).get(path).then().body(containsString("张三因病未成行"));

        Fixtures.send(erased(2));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(herself).get(files + "/" + file).statusCode() == 410);

        as(herself)
                .get(files)
                .then()
                .body("items[0].name", equalTo("已匿名"))
                .body("items[0].contentDeletedAt", notNullValue());
        as(herself)
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("张三")))
                .body("records.credit_entry", hasSize(1))
                .body("records.credit_claim", hasSize(1));
    }

    @Test
    void shouldTellWhatStaysUnderARecordThatWasMergedIntoHers() {
        UUID absorbed = Fixtures.knownTeacherAt(school);
        Fixtures.post(Tokens.admin(), absorbed, Fixtures.aCredit()).statusCode(201);

        Fixtures.send(Fixtures.merged(absorbed, teacher, 2));

        // What was granted, what took it back, and what was granted in its place.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(herself).get(path).then().body("records.credit_entry", hasSize(3)));
    }

    private void anExchangeThatDidNotComeAbout(String reason) {
        UUID pairing = UUID.randomUUID();
        UUID project = UUID.randomUUID();
        Staff.run("""
                insert into organisation_pairing (id, version, kind, helper, helper_path, partner, partner_path, goals, valid_from,
                    valid_to, recorded_at, recorded_by)
                values (?, 1, 'SCHOOL_SCHOOL', ?, '{}', 'partner', '{}', '', '2026-01-01', '2027-01-01', now(), 'test')
                """, pairing, pairing.toString());
        Staff.run("""
                insert into organisation_project (id, pairing_id, year, title, teachers_out, teachers_in, recorded_at, recorded_by)
                values (?, ?, 2026, '支教', 1, 1, now(), 'test')
                """, project, pairing);
        Staff.run("""
                insert into organisation_exchange (id, project_id, teacher_id, direction, first_day, last_day, recorded_at, recorded_by,
                    cancelled_at, cancel_reason)
                values (?, ?, ?, 'OUT', '2026-09-01', '2027-01-31', now(), 'test', now(), ?)
                """, UUID.randomUUID(), project, teacher, reason);
    }

    private TestEvent erased(long version) {
        String data = """
                {"teacherId":"%s","name":"已匿名","status":"RETIRED","erased":true,"assignments":[%s]}
                """.formatted(teacher, Fixtures.assignment(school, "2012-09-01", "2020-09-01"));
        return TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1", teacher, version, data);
    }

    private String claim() {
        String id = as(herself)
                .body(Map.of(
                        "externalId", UUID.randomUUID().toString(),
                        "activity", "Reading-lesson workshop",
                        "courseLevel", "COUNTY",
                        "form", "FACE_TO_FACE",
                        "hours", "12.00",
                        "date", "2019-03-14",
                        "evidence", "张三的结业证书"))
                .post("/api/v1/teachers/" + teacher + "/credit-claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/api/v1/credit-claims/" + id;
    }
}
