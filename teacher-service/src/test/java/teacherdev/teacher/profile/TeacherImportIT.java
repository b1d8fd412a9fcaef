package teacherdev.teacher.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TeacherImportIT {

    private static final String[] HEADINGS = {
        "来源系统", "外部编号", "姓名", "性别", "出生日期", "身份证件号码", "任教学科", "学段", "用工形式", "学校代码", "任职开始日期"
    };

    @Inject
    Sql sql;

    /** Scenario 20: the number is text, a name "=1+1" stays text. */
    @Test
    void shouldTakeTextAsTextAndGiveBackWhatFailed() throws IOException {
        String school = Fixtures.newCounty().newSchool();
        String run = UUID.randomUUID().toString();
        byte[] file = workbook(List.<String[]>of(
                row(run + "-1", "=1+1", "110101199003078515", school),
                row(run + "-2", "李四", "110105194912310021", school)));

        String job = submit(file, Tabular.XLSX, Tokens.clerkOf(school));
        JsonPath done = finished(job, Tokens.clerkOf(school));

        assertThat(done.getString("status")).isEqualTo("FINISHED");
        assertThat(done.getInt("rowsTotal")).isEqualTo(2);
        assertThat(done.getInt("percent")).isEqualTo(100);
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("failed")).isEqualTo(1);
        as(Tokens.clerkOf(school)).get("/api/v1/teachers").then().body("items.name", hasItem("=1+1"));
        List<Row> errors =
                sheet(as(Tokens.clerkOf(school)).get(done.getString("errors")).asByteArray());
        assertThat(errors).hasSize(2);
        assertThat(errors.get(1).getCellText(1)).isEqualTo(run + "-2");
        assertThat(errors.get(1).getCellText(5)).isEqualTo("110105194912310021");
        assertThat(errors.get(1).getCellText(13)).contains("校验码不正确");
        as(Tokens.clerkOf(Fixtures.newCounty().newSchool())).get(job).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.grant("school-clerk", school)
                        .subject("somebody-else")
                        .token())
                .get(job)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAcceptTheCorrectedErrorFileAgain() throws IOException {
        String school = Fixtures.newCounty().newSchool();
        String run = UUID.randomUUID().toString();
        String job = submit(workbook(List.<String[]>of(row(run, "李四", "1", school))), Tabular.XLSX, Tokens.admin());
        JsonPath done = finished(job, Tokens.admin());
        String csv = as(Tokens.admin())
                .accept(Tabular.CSV)
                .get(done.getString("errors"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String again = submit(csv.replace(",1,", ",,").getBytes(StandardCharsets.UTF_8), Tabular.CSV, Tokens.admin());

        assertThat(finished(again, Tokens.admin()).getInt("created")).isEqualTo(1);
    }

    @Test
    void shouldChangeNothingWhenAFileComesAgainAndAnswerARepeatedKeyWithTheSameJob() throws IOException {
        String school = Fixtures.newCounty().newSchool();
        String run = UUID.randomUUID().toString();
        byte[] file = workbook(List.<String[]>of(row(run + "-1", "王五", "", school), row(run + "-2", "张三", "", school)));
        assertThat(finished(submit(file, Tabular.XLSX, Tokens.admin()), Tokens.admin())
                        .getInt("created"))
                .isEqualTo(2);

        JsonPath again = finished(submit(file, Tabular.XLSX, Tokens.admin()), Tokens.admin());

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        String key = UUID.randomUUID().toString();
        assertThat(submit(file, Tabular.XLSX, Tokens.admin(), key))
                .isEqualTo(submit(file, Tabular.XLSX, Tokens.admin(), key));
    }

    @Test
    void shouldRefuseFilesThatAreNoRosters() throws IOException {
        assertThat(refusal("nonsense".getBytes(StandardCharsets.UTF_8))).contains("nonsense");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isNotEmpty();
        assertThat(refusal(bomb())).contains("inflates");
    }

    @Test
    void shouldGoOnWhereADeadWorkerStopped() throws IOException {
        String school = Fixtures.newCounty().newSchool();
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(row(UUID.randomUUID().toString(), "王五", "", school));
        }
        String job = submit(workbook(rows), Tabular.XLSX, Tokens.admin());
        finished(job, Tokens.admin());

        // As a worker leaves it that was killed in the middle: the first chunk counted, the lease run out.
        UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        byte[] again = sealedCopyOf(workbook(rows));
        sql.update(
                "update import_job set finished_at = null, content = ?, rows_done = 1000, created = 1000, leased_until = now()"
                        + " - interval '1 second' where id = ?",
                again,
                id);

        JsonPath done = finished(job, Tokens.admin());
        assertThat(done.getInt("rowsDone")).isEqualTo(1_500);
        assertThat(done.getInt("created") + done.getInt("unchanged")).isEqualTo(1_500);
        assertThat(done.getInt("failed")).isZero();
    }

    @Test
    void shouldOfferATemplateAndAListOfJobs() throws IOException {
        List<Row> template = sheet(
                as(Tokens.admin()).get("/api/v1/teachers/imports/template").asByteArray());
        assertThat(template.getFirst().getCellText(2)).isEqualTo("姓名*");

        String job = submit(workbook(List.<String[]>of()), Tabular.XLSX, Tokens.admin());
        finished(job, Tokens.admin());

        as(Tokens.admin())
                .get("/api/v1/service-imports?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(job.substring(job.lastIndexOf('/') + 1)))
                .body("items[0].errors", nullValue());
        as(Tokens.admin())
                .get(job + "/progress")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .body(containsString("\"FINISHED\""));
    }

    @Test
    void shouldTakeAFileOutOfAForm() throws IOException {
        String school = Fixtures.newCounty().newSchool();
        byte[] file = workbook(List.<String[]>of(row(UUID.randomUUID().toString(), "王五", "", school)));

        String job = as(Tokens.admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "roster.xlsx", file)
                .post("/api/v1/teachers/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        assertThat(finished(job, Tokens.admin()).getInt("created")).isEqualTo(1);
    }

    @Inject
    teacherdev.platform.runtime.cipher.SensitiveFields sensitive;

    private byte[] sealedCopyOf(byte[] file) {
        return sensitive.encrypt(
                "import_job.content", java.util.Base64.getEncoder().encodeToString(file));
    }

    private static String refusal(byte[] file) {
        JsonPath done = finished(submit(file, Tabular.XLSX, Tokens.admin()), Tokens.admin());
        assertThat(done.getString("status")).isEqualTo("REFUSED");
        assertThat(done.getString("refusalCode")).isEqualTo("IMPORT_FILE_REFUSED");
        return done.getString("refusal");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                archive.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String submit(byte[] file, String type, String token) {
        return submit(file, type, token, UUID.randomUUID().toString());
    }

    private static String submit(byte[] file, String type, String token, String key) {
        return as(token)
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(file)
                .post("/api/v1/teachers/imports?fileName=roster.xlsx")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath finished(String job, String token) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(token).get(job).jsonPath().getString("finishedAt") != null);
        return as(token).get(job).jsonPath();
    }

    private static String[] row(String externalId, String name, String number, String school) {
        return new String[] {"HR1", externalId, name, "女", "1988/3/9", number, "语文、数学", "小学", "在编", school, "2012-09-01"
        };
    }

    private static byte[] workbook(List<String[]> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            List<String[]> all = new ArrayList<>();
            all.add(HEADINGS);
            all.addAll(rows);
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < all.get(i).length; j++) {
                    sheet.value(i, j, all.get(i)[j]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Row> sheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
