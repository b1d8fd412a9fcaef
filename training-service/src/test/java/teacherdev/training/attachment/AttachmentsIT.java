package teacherdev.training.attachment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class AttachmentsIT {

    private static final byte[] PDF = "%PDF-1.7 示例材料".getBytes(UTF_8);

    private final String city = Staff.newCity();
    private final School school = Staff.schoolIn(city, city + "01");
    private final String clerk = Tokens.clerkOf(school.code());
    private final UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
    private final String herself =
            Tokens.withoutGrants().and("teacher", "CN").teacherId(teacher).token();

    @Test
    void shouldGiveBackTheEvidenceOfAClaimAsItWasSent() throws Exception {
        String files = claim() + "/attachments";

        ValidatableResponse added = add(herself, files, PDF, "结业证书.pdf")
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(PDF.length))
                .body(
                        "sha256",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(PDF))));
        String id = added.extract().path("id");
        added.header("Location", endsWith(files + "/" + id));
        as(clerk).get(files).then().body("items", hasSize(1)).body("items[0].name", equalTo("结业证书.pdf"));
        byte[] content = given().auth()
                .oauth2(clerk)
                .get(files + "/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();
        assertThat(content).isEqualTo(PDF);
    }

    @Test
    void shouldRefuseOtherTypesLargeFilesAndTheSameContentAgain() {
        String files = claim() + "/attachments";
        byte[] large = Arrays.copyOf(PDF, 10_485_761);

        add(herself, files, "<html><script>".getBytes(UTF_8), "a.pdf")
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        add(herself, files, large, "a.pdf").statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        add(herself, files, PDF, "").statusCode(400);
        add(herself, files, PDF, "a.pdf").statusCode(201);
        add(herself, files, PDF, "b.pdf").statusCode(409).body("code", equalTo("ATTACHMENT_KNOWN"));
        as(herself).get(files).then().body("items", hasSize(1));
    }

    @Test
    void shouldShowNothingOfItOutsideTheScope() {
        String files = claim() + "/attachments";
        String id = add(herself, files, PDF, "a.pdf").statusCode(201).extract().path("id");
        String elsewhere = Tokens.clerkOf(Staff.schoolIn(city, city + "02").code());

        as(elsewhere).get(files).then().statusCode(404);
        as(elsewhere).get(files + "/" + id).then().statusCode(404);
        add(elsewhere, files, PDF, "a.pdf").statusCode(404);
        // Nor is a file of one record found under another one.
        as(clerk).get(claim() + "/attachments/" + id).then().statusCode(404);
    }

    @Test
    void shouldKeepTheEvidenceOfHoursFromOutsideAtTheirEntry() {
        String entry = Fixtures.post(clerk, teacher, Fixtures.aCredit())
                .statusCode(201)
                .extract()
                .path("id");
        String files = "/api/v1/teachers/" + teacher + "/credits/" + entry + "/attachments";

        add(clerk, files, PDF, "国培证书.pdf").statusCode(201);

        as(herself).get(files).then().statusCode(200).body("items", hasSize(1));
        add(herself, files, PDF, "a.pdf").statusCode(403);
    }

    @Test
    void shouldNotGiveOutAContentThatIsNotWhatWasReceived() {
        AttachedFile file = AttachedFile.of(teacher);
        Staff.run(
                "update attachment_content set content = ? where attachment_id = ?",
                "%PDF-1.7 改过的材料".getBytes(UTF_8),
                UUID.fromString(file.id()));

        file.download().statusCode(500).body("code", equalTo("ATTACHMENT_DAMAGED"));
    }

    private String claim() {
        String id = as(herself)
                .body(Map.of(
                        "externalId", UUID.randomUUID().toString(),
                        "activity", "Reading-lesson workshop",
                        "courseLevel", "COUNTY",
                        "form", "FACE_TO_FACE",
                        "hours", "12.00",
                        "date", "2026-03-14"))
                .post("/api/v1/teachers/" + teacher + "/credit-claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/api/v1/credit-claims/" + id;
    }

    private static ValidatableResponse add(String token, String files, byte[] content, String name) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(files)
                .then();
    }
}
