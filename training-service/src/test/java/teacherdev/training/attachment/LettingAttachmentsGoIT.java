package teacherdev.training.attachment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class LettingAttachmentsGoIT {

    private static final byte[] PDF = "%PDF-1.7 示例材料".getBytes(UTF_8);

    private final String city = Staff.newCity();

    @Inject
    LettingAttachmentsGo letting;

    /** A file at an entry of the ledger, with the id of the one and the path of the other. */
    private record Attached(String path, String id) {}

    @Test
    void shouldDeleteWhatThePolicyOfTheSchoolKeepsNoLonger() {
        String county = city + "01";
        Policy.adopt("ATTACHMENT", county, "2020-01-01", "{\"keptYears\": \"5\"}");
        Attached old = attachedIn(county);
        Attached young = attachedIn(county);
        Attached elsewhere = attachedIn(city + "02");
        age(old, "5 years 1 day");
        age(young, "4 years 11 months");
        age(elsewhere, "30 years");

        letting.letGo();

        as(Tokens.admin())
                .get(old.path() + "/" + old.id())
                .then()
                .statusCode(410)
                .body("code", equalTo("ATTACHMENT_DELETED"));
        as(Tokens.admin())
                .get(old.path())
                .then()
                .body("items[0].name", equalTo("a.pdf"))
                .body("items[0].sha256", notNullValue())
                .body("items[0].contentDeletedAt", notNullValue());
        as(Tokens.admin()).get(young.path() + "/" + young.id()).then().statusCode(200);
        as(Tokens.admin()).get(young.path()).then().body("items[0].contentDeletedAt", nullValue());
        as(Tokens.admin()).get(elsewhere.path() + "/" + elsewhere.id()).then().statusCode(200);
    }

    private Attached attachedIn(String county) {
        School school = Staff.schoolIn(city, county);
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String entry = Fixtures.post(Tokens.admin(), teacher, Fixtures.aCredit())
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/teachers/" + teacher + "/credits/" + entry + "/attachments";
        String id = given().auth()
                .oauth2(Tokens.admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .queryParam("name", "a.pdf")
                .body(PDF)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Attached(path, id);
    }

    private static void age(Attached file, String by) {
        Staff.run(
                "update attachment set recorded_at = recorded_at - ?::interval where id = ?",
                by,
                UUID.fromString(file.id()));
    }
}
