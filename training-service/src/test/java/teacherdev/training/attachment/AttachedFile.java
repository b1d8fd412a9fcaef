package teacherdev.training.attachment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static teacherdev.training.Fixtures.as;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** A file at an entry of the ledger: the path of the entry's files, and the file's id. */
public record AttachedFile(String path, String id) {

    public static final byte[] PDF = "%PDF-1.7 示例材料".getBytes(UTF_8);

    /** A file at a new entry of a new teacher in a county. */
    public static AttachedFile in(String city, String county) {
        School school = Staff.schoolIn(city, county);
        return of(Staff.teachersAt(school, 1, "2012-09-01").getFirst());
    }

    /** A file at a new entry of a teacher. */
    public static AttachedFile of(UUID teacher) {
        String path = entryOf(teacher);
        return new AttachedFile(path, add(path, PDF).statusCode(201).extract().path("id"));
    }

    /** The path of the files of a new entry. */
    public static String entryOf(UUID teacher) {
        String entry = Fixtures.post(Tokens.admin(), teacher, Fixtures.aCredit())
                .statusCode(201)
                .extract()
                .path("id");
        return "/api/v1/teachers/" + teacher + "/credits/" + entry + "/attachments";
    }

    public static ValidatableResponse add(String path, byte[] content) {
        return add(path, content, UUID.randomUUID().toString());
    }

    public static ValidatableResponse add(String path, byte[] content, String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.admin())
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/octet-stream")
                .queryParam("name", "a.pdf")
                .body(content)
                .post(path)
                .then();
    }

    public ValidatableResponse download() {
        return as(Tokens.admin()).get(path + "/" + id).then();
    }

    public void age(String by) {
        Staff.run(
                "update attachment set recorded_at = recorded_at - ?::interval where id = ?", by, UUID.fromString(id));
    }
}
