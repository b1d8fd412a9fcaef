package teacherdev.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.pdf.PdfWriter;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** Certificates from the issue to the public check and the revocation. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CertificatesIT {

    private static final String CERTIFICATES = "/api/v1/certificates";

    @ConfigProperty(name = "teacherdev.certificate.keyset")
    String keyset;

    @Inject
    Sql sql;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final String clerk = Tokens.clerkOf(school.code());
    private final String centre = Tokens.grant("training-centre", county).token();

    /** Where counties merge, hundreds of schools move at once: none of them may have the certificates of the country read. */
    @Test
    void shouldFindTheCertificatesOfASchoolThatMovesByAnIndex() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.first("select set_config('enable_seqscan', 'off', true) as seqscan", row -> row.text("seqscan"));

            List<String> plan = sql.list(
                    "explain " + FollowingSchools.CERTIFICATES,
                    row -> row.text("QUERY PLAN"),
                    new String[] {county, school.code()},
                    school.code(),
                    school.code());

            assertThat(plan).anyMatch(line -> line.contains("certificate_path"));
        });
    }

    @Test
    void shouldIssueToAllWhoPassedOnceWithNumbersThatFollowEachOther() {
        List<UUID> passed = Staff.teachersAt(school, 3, "2012-09-01");
        UUID failed = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String session = completedSession(passed, List.of(failed));

        List<String> numbers = issueAll(session)
                .statusCode(200)
                .body("issued", equalTo(3))
                .body("unchanged", equalTo(0))
                .extract()
                .path("items.number");

        int year = Integer.parseInt(numbers.getFirst().substring(county.length() + 1, county.length() + 5));
        assertThat(new TreeSet<>(numbers)).containsExactly(number(year, 1), number(year, 2), number(year, 3));
        issueAll(session).body("issued", equalTo(0)).body("unchanged", equalTo(3));
        course(centre, failed, session).statusCode(422).body("code", equalTo("NOTHING_TO_CERTIFY"));
        course(centre, passed.getFirst(), session)
                .statusCode(409)
                .body("code", equalTo("CERTIFICATE_ISSUED"))
                .body("number", notNullValue());
        as(centre).get(CERTIFICATES + "?sessionId=" + session).then().body("items", hasSize(3));
    }

    @Test
    void shouldLeaveNoGapAndIssueOnceWhenManyIssueTogether() throws Exception {
        List<UUID> teachers = Staff.teachersAt(school, 16, "2012-09-01");
        String session = completedSession(teachers, List.of());

        try (ExecutorService clerks = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                UUID teacher = teachers.get(i % 16);
                answers.add(clerks.submit(
                        () -> course(centre, teacher, session).extract().statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(16);
        }
        List<Integer> serials = new ArrayList<>();
        Staff.query(
                "select right(number, 6)::int from certificate where issuer = ? order by 1",
                results -> serials.add(results.getInt(1)),
                county);
        assertThat(serials).isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void shouldLetAnybodyCheckItByNumberAndCodeAndShowNothingElse() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String session = completedSession(List.of(teacher), List.of());
        ValidatableResponse issued = course(centre, teacher, session)
                .statusCode(201)
                .body("teacherName", equalTo("示例教师"))
                .body("hours", equalTo("16.00"))
                .body("keyId", notNullValue());
        String number = issued.extract().path("number");
        String code = issued.extract().path("verificationCode");

        Map<String, Object> shown = check(number, code)
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("signatureFits", equalTo(true))
                .body("name", equalTo("示***"))
                .body("title", equalTo("阅读教学工作坊"))
                .body("issuer", equalTo(county))
                .extract()
                .path("");
        assertThat(shown.toString()).doesNotContain(teacher.toString(), "示例教师", session);
        check(number, "AAAAAAAAAAAAAAAA").statusCode(404);
        check("511702-2026-999999", code).statusCode(404);

        Staff.run("update certificate set hours = 160 where number = ?", number);
        check(number, code).statusCode(200).body("signatureFits", equalTo(false));
    }

    @Test
    void shouldRevokeWithAReasonOnceAndThenIssueAnotherOne() throws Exception {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String session = completedSession(List.of(teacher), List.of());
        ValidatableResponse issued = course(centre, teacher, session).statusCode(201);
        String id = issued.extract().path("id");

        revoke(clerk, id, 1).statusCode(404);
        revoke(centre, id, 7).statusCode(412);
        revoke(centre, id, 1)
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("revocationReason", equalTo("学员信息有误"));
        revoke(centre, id, 2).statusCode(409).body("code", equalTo("CERTIFICATE_REVOKED"));
        check(issued.extract().path("number"), issued.extract().path("verificationCode"))
                .body("state", equalTo("REVOKED"))
                .body("revocationReason", nullValue());
        issueAll(session).body("issued", equalTo(0));
        course(centre, teacher, session).statusCode(201);

        byte[] file = given().auth()
                .oauth2(herself(teacher))
                .accept(PdfWriter.MEDIA_TYPE)
                .header("Accept-Language", "zh-CN")
                .get(CERTIFICATES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document)).contains("培训结业证书", "示例教师", "《阅读教学工作坊》", "已撤销");
        }
    }

    @Test
    void shouldCertifyACycleThatWasMetAndNoOther() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "much", "2023-05-01", "359.99");
        cycle(clerk, teacher, school.code()).statusCode(422).body("code", equalTo("NOTHING_TO_CERTIFY"));
        Staff.credit(List.of(teacher), "the rest", "2024-05-01", "0.01");

        cycle(clerk, teacher, county).statusCode(403).body("code", equalTo("OUT_OF_SCOPE"));
        cycle(centre, teacher, Staff.schoolIn(city, county).code())
                .statusCode(422)
                .body("code", equalTo("ORGANISATION_UNKNOWN"));
        cycle(clerk, teacher, school.code())
                .statusCode(201)
                .body("hours", equalTo("360.00"))
                .body("title", equalTo("2021-2025"));
        cycle(centre, teacher, county).statusCode(409).body("code", equalTo("CERTIFICATE_ISSUED"));
        as(herself(teacher))
                .get("/api/v1/teachers/" + teacher + "/certificates")
                .then()
                .body("items", hasSize(1));
        as(Tokens.clerkOf("elsewhere"))
                .get("/api/v1/teachers/" + teacher + "/certificates")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAnswerARetriedIssueWithTheSameCertificate() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String session = completedSession(List.of(teacher), List.of());
        Map<String, Object> body = Map.of("kind", "COURSE", "teacherId", teacher, "sessionId", session);
        String key = UUID.randomUUID().toString();

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().auth()
                    .oauth2(centre)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(CERTIFICATES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        course(Tokens.grant("training-centre", Staff.newCity()).token(), teacher, session)
                .statusCode(404);
    }

    @Test
    void shouldBeCheckedByAnybodyWithThePublishedKeyAndWithoutThisSystem() throws Exception {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        ValidatableResponse issued = course(centre, teacher, completedSession(List.of(teacher), List.of()))
                .statusCode(201);
        String keyId = issued.extract().path("keyId");
        String signedText = issued.extract().path("signedText");
        String signature = issued.extract().path("signature");
        Map<String, String> key = given().get(CERTIFICATES + "/keys")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.find { it.kid == '" + keyId + "' }");

        assertThat(fits(key, signedText, signature)).isTrue();
        assertThat(fits(key, signedText.replace("16.00", "61.00"), signature)).isFalse();
        assertThat(key).containsEntry("kty", "OKP").containsEntry("crv", "Ed25519");
        assertThat(signedText)
                .contains(teacher.toString(), "阅读教学工作坊", issued.extract().<String>path("number"));
    }

    @Test
    void shouldStillFitAfterAnotherKeyHasBecomeThePrimaryOne() throws Exception {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        ValidatableResponse issued = course(centre, teacher, completedSession(List.of(teacher), List.of()))
                .statusCode(201);
        byte[] signature = Base64.getUrlDecoder().decode(issued.extract().<String>path("signature"));
        byte[] statement = issued.extract().<String>path("signedText").getBytes(StandardCharsets.UTF_8);

        Sealing rotated = new Sealing(withAnotherPrimary(keyset));

        assertThat(rotated.fits(signature, statement)).isTrue();
        assertThat(rotated.keyId()).isNotEqualTo(issued.extract().<String>path("keyId"));
        assertThat(rotated.publicKeys().keys().stream().map(CertificateKey::kid))
                .contains(rotated.keyId(), issued.extract().<String>path("keyId"));
        assertThat(rotated.publicKeys().keys().stream()
                        .filter(CertificateKey::primary)
                        .map(CertificateKey::kid))
                .containsExactly(rotated.keyId());
        byte[] later = rotated.sign(statement);
        assertThat(rotated.fits(later, statement)).isTrue();
        assertThat(new Sealing(keyset).fits(later, statement)).isFalse();
    }

    /** As the operator does: one key more, which becomes the primary one; the others stay. */
    @Test
    void shouldShowTheCertificatesOfAMergedRecordUnderTheOtherAndIssueNoSecond() {
        UUID survivor = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        UUID absorbed = Staff.teachersAt(Staff.schoolIn(city, city + "02"), 1, "2012-09-01")
                .getFirst();
        String session = completedSession(List.of(absorbed), List.of());
        String id = course(centre, absorbed, session).statusCode(201).extract().path("id");
        as(clerk).get(CERTIFICATES + "/" + id).then().statusCode(404);

        Fixtures.send(Fixtures.merged(absorbed, survivor, 2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> as(clerk).get(CERTIFICATES + "/" + id).then().statusCode(200));
        as(herself(survivor))
                .get("/api/v1/teachers/" + survivor + "/certificates")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].teacherId", equalTo(absorbed.toString()));
        issueAll(session).body("issued", equalTo(0)).body("unchanged", equalTo(1));
        course(centre, survivor, session).statusCode(409).body("code", equalTo("CERTIFICATE_ISSUED"));
    }

    private static String withAnotherPrimary(String keyset) throws GeneralSecurityException {
        KeysetHandle present = TinkJsonProtoKeysetFormat.parseKeyset(
                new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        KeysetHandle rotated = KeysetHandle.newBuilder(present)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedSignatureParameters.ECDSA_P256)
                        .withRandomId()
                        .makePrimary())
                .build();
        return Base64.getEncoder()
                .encodeToString(TinkJsonProtoKeysetFormat.serializeKeyset(
                                rotated, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** With the JDK alone, as somebody would who has the paper and the published key. */
    private static boolean fits(Map<String, String> key, String signedText, String signature)
            throws GeneralSecurityException {
        byte[] prefix = HexFormat.of().parseHex(key.get("signaturePrefix"));
        byte[] whole = Base64.getUrlDecoder().decode(signature);
        assertThat(Arrays.copyOf(whole, prefix.length)).isEqualTo(prefix);
        byte[] header = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] point = Base64.getUrlDecoder().decode(key.get("x"));
        byte[] encoded = Arrays.copyOf(header, header.length + point.length);
        System.arraycopy(point, 0, encoded, header.length, point.length);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(signedText.getBytes(StandardCharsets.UTF_8));
        return check.verify(Arrays.copyOfRange(whole, prefix.length, whole.length));
    }

    @Test
    void shouldCertifyTheHoursThatStandInTheLedgerAndNoneThatWereTakenBack() {
        List<UUID> teachers = Staff.teachersAt(school, 2, "2012-09-01");
        String session = completedSession(List.of(), List.of());
        teachers.forEach(teacher -> as(centre)
                .body(Map.of("teacherId", teacher))
                .post("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .statusCode(201));
        as(centre)
                .header("If-Match", "\"1\"")
                .put("/api/v1/sessions/" + session + "/completion")
                .then()
                .statusCode(200)
                .body("passed", equalTo(2));
        // What the course asks and gives later is not what they have earned.
        Staff.run(
                "update course set hours = 99, title = '另一课程' where id = (select course_id from session where id = ?)",
                UUID.fromString(session));
        String entry = as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments/" + teachers.getFirst())
                .path("creditEntryId");
        Fixtures.reverse(clerk, teachers.getFirst(), entry).statusCode(201);

        issueAll(session)
                .statusCode(200)
                .body("issued", equalTo(1))
                .body("items.teacherId", contains(teachers.getLast().toString()));

        course(centre, teachers.getFirst(), session).statusCode(422).body("code", equalTo("NOTHING_TO_CERTIFY"));
        as(centre)
                .get(CERTIFICATES + "?sessionId=" + session)
                .then()
                .body("items.hours", contains("16.00"))
                .body("items.title", contains("阅读教学工作坊"));
    }

    private String number(int year, int serial) {
        return "%s-%d-%06d".formatted(county, year, serial);
    }

    private String completedSession(List<UUID> passed, List<UUID> failed) {
        String course = as(centre)
                .body(Map.of(
                        "owner", county,
                        "title", "阅读教学工作坊",
                        "courseLevel", "COUNTY",
                        "form", "FACE_TO_FACE",
                        "hours", "16.00",
                        "elective", false,
                        "attendanceShareMin", "0",
                        "notesRequired", false,
                        "reportRequired", false,
                        "status", "OFFERED"))
                .post("/api/v1/courses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String session = as(centre)
                .body(Map.of(
                        "courseId", course,
                        "firstDay", "2026-03-14",
                        "lastDay", "2026-03-15",
                        "enrolUntil", "2026-03-15",
                        "place", "教师发展中心",
                        "capacity", 100,
                        "halfDays", 2))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // How one passes is what the tests of sessions are about.
        took(session, passed, "PASSED");
        took(session, failed, "FAILED");
        return session;
    }

    private static void took(String session, List<UUID> teachers, String state) {
        Staff.run("""
                insert into enrolment (id, session_id, teacher_id, state, enrolled_at, enrolled_by, credit_failure)
                select gen_random_uuid(), ?, t, ?, now(), 'test', 'TEST' from unnest(?::uuid[]) as t
                """, UUID.fromString(session), state, teachers.toArray(UUID[]::new));
    }

    private ValidatableResponse issueAll(String session) {
        return as(centre).put("/api/v1/sessions/" + session + "/certificates").then();
    }

    private static ValidatableResponse course(String token, UUID teacher, String session) {
        return as(token)
                .body(Map.of("kind", "COURSE", "teacherId", teacher, "sessionId", session))
                .post(CERTIFICATES)
                .then();
    }

    private static ValidatableResponse cycle(String token, UUID teacher, String issuer) {
        return as(token)
                .body(Map.of("kind", "CYCLE", "teacherId", teacher, "cycle", "2021-2025", "issuer", issuer))
                .post(CERTIFICATES)
                .then();
    }

    private static ValidatableResponse revoke(String token, String id, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "学员信息有误"))
                .post(CERTIFICATES + "/" + id + "/revocation")
                .then();
    }

    private static ValidatableResponse check(String number, String code) {
        return given().queryParam("number", number)
                .queryParam("code", code)
                .get(CERTIFICATES + "/verification")
                .then();
    }

    private static String herself(UUID teacher) {
        return Tokens.withoutGrants().and("teacher", "CN").teacherId(teacher).token();
    }
}
