package teacherdev.training.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.attachment.store.S3Server;

/** Files whose contents lie in an S3 server, which is another process that may fail. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
@WithTestResource(S3Server.class)
class AttachmentsInS3IT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String city = Staff.newCity();
    private final String county = city + "01";

    @Inject
    LettingAttachmentsGo letting;

    @Test
    void shouldPutTheContentOutsideOfTheDatabaseAndGiveItBackAsItWasSent() {
        AttachedFile file = AttachedFile.in(city, county);

        assertThat(file.download()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray())
                .isEqualTo(AttachedFile.PDF);
        assertThat(count("select count(*) from attachment_content where attachment_id = ?", file.id()))
                .isZero();
        // Who keeps the store cannot read it.
        assertThat(S3Server.object(file.id())).hasValueSatisfying(stored -> {
            assertThat(stored).hasSizeGreaterThan(AttachedFile.PDF.length);
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        });
        assertThat(count(
                        "select count(*) from audit_entry where action = 'ATTACHMENT_READ' and subject_id = ?::text",
                        file.id()))
                .isEqualTo(1);
    }

    @Test
    void shouldShowNothingOfItOutsideTheScope() {
        AttachedFile file = AttachedFile.in(city, county);
        String elsewhere = Tokens.clerkOf(Staff.schoolIn(city, city + "02").code());

        as(elsewhere).get(file.path()).then().statusCode(404);
        as(elsewhere).get(file.path() + "/" + file.id()).then().statusCode(404);
    }

    @Test
    void shouldDeleteWhatAFileDidNotKeep() {
        AttachedFile file = AttachedFile.in(city, county);
        // The object is put before the row is refused, as it is before a process dies.
        AttachedFile.add(file.path(), AttachedFile.PDF).statusCode(409).body("code", equalTo("ATTACHMENT_KNOWN"));
        String notKept = comingAfter(file);
        assertThat(S3Server.object(notKept)).isPresent();

        makeDue(notKept);

        await().atMost(SOON)
                .until(() -> count("select count(*) from attachment_object where file_id = ?", notKept) == 0);
        assertThat(S3Server.object(notKept)).isEmpty();
        file.download().statusCode(200);
    }

    @Test
    void shouldAnswerARepeatedRequestWithTheSameFile() {
        String path = AttachedFile.entryOf(
                Staff.teachersAt(Staff.schoolIn(city, county), 1, "2012-09-01").getFirst());
        String key = UUID.randomUUID().toString();

        String first = AttachedFile.add(path, AttachedFile.PDF, key)
                .statusCode(201)
                .extract()
                .path("id");
        String again = AttachedFile.add(path, AttachedFile.PDF, key)
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(again).isEqualTo(first);
        as(Tokens.admin()).get(path).then().body("items", hasSize(1));
    }

    @Test
    void shouldDeleteWhatThePolicyKeepsNoLonger() {
        Policy.adopt("ATTACHMENT", county, "2020-01-01", "{\"keptYears\": \"5\"}");
        AttachedFile old = AttachedFile.in(city, county);
        AttachedFile young = AttachedFile.in(city, county);
        old.age("5 years 1 day");

        letting.letGo();

        old.download().statusCode(410).body("code", equalTo("ATTACHMENT_DELETED"));
        as(Tokens.admin()).get(old.path()).then().body("items[0].contentDeletedAt", notNullValue());
        await().atMost(SOON).until(() -> S3Server.object(old.id()).isEmpty());
        young.download().statusCode(200);
    }

    @Test
    void shouldDeleteTheFilesOfWhoWasMadeAnonymous() {
        Fixtures.School school = Fixtures.School.inCounty("511702");
        UUID teacher = Fixtures.knownTeacherAt(school);
        AttachedFile file = AttachedFile.of(teacher);
        String data = """
                {"teacherId":"%s","name":"已匿名","status":"RETIRED","erased":true,"assignments":[%s]}
                """.formatted(teacher, Fixtures.assignment(school, "2012-09-01", "2020-09-01"));

        Fixtures.send(TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1", teacher, 2, data));

        await().atMost(SOON).until(() -> S3Server.object(file.id()).isEmpty());
        file.download().statusCode(410);
    }

    @Test
    void shouldSayThatAContentIsLostOrIsNotWhatWasReceived() {
        AttachedFile lost = AttachedFile.in(city, county);
        AttachedFile overwritten = AttachedFile.in(city, county);
        AttachedFile another = AttachedFile.in(city, county);
        S3Server.delete(lost.id());
        S3Server.overwrite(overwritten.id(), AttachedFile.PDF);
        // Encrypted by us, but for another file.
        S3Server.overwrite(
                another.id(),
                S3Server.object(AttachedFile.in(city, county).id()).orElseThrow());

        for (AttachedFile file : List.of(lost, overwritten, another)) {
            file.download()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("code", equalTo("ATTACHMENT_DAMAGED"));
        }
    }

    @Test
    void shouldRefuseFilesAndNothingElseWhileTheStoreIsDown() {
        Policy.adopt("ATTACHMENT", county, "2020-01-01", "{\"keptYears\": \"5\"}");
        AttachedFile before = AttachedFile.in(city, county);
        UUID teacher =
                Staff.teachersAt(Staff.schoolIn(city, county), 1, "2012-09-01").getFirst();
        String entry = AttachedFile.entryOf(teacher);
        S3Server.kill();
        try {
            AttachedFile.add(entry, AttachedFile.PDF)
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("ATTACHMENT_STORE_UNAVAILABLE"));
            before.download().statusCode(503).body("code", equalTo("ATTACHMENT_STORE_UNAVAILABLE"));
            as(Tokens.admin()).get(entry).then().statusCode(200).body("items", hasSize(0));
            given().get("/q/health/ready").then().statusCode(200);
            before.age("5 years 1 day");
            letting.letGo();
            await().atMost(SOON)
                    .until(() -> count(
                                    "select count(*) from attachment_object where due_at > now() + interval '1 minute' and file_id = ?",
                                    before.id())
                            == 1);
        } finally {
            S3Server.launch();
        }

        AttachedFile.add(entry, AttachedFile.PDF).statusCode(201);
        assertThat(S3Server.object(before.id())).isPresent();
        // What could not be deleted is tried again.
        makeDue(before.id());
        await().atMost(SOON).until(() -> S3Server.object(before.id()).isEmpty());
    }

    /** The object that was put after a file's, and that no file has. Ids grow with time. */
    private static String comingAfter(AttachedFile file) {
        List<String> coming = new ArrayList<>();
        Staff.query(
                "select file_id from attachment_object where state = 'COMING' and file_id > ?",
                row -> coming.add(row.getString("file_id")),
                UUID.fromString(file.id()));
        assertThat(coming).hasSize(1);
        return coming.getFirst();
    }

    private static void makeDue(String fileId) {
        Staff.run("update attachment_object set due_at = now() where file_id = ?", UUID.fromString(fileId));
    }

    private static long count(String statement, String... fileId) {
        List<Long> counts = new ArrayList<>();
        Object[] ids = List.of(fileId).stream().map(UUID::fromString).toArray();
        Staff.query(statement, row -> counts.add(row.getLong(1)), ids);
        return counts.getFirst();
    }
}
