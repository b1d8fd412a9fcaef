package teacherdev.training.transcript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.pdf.PdfWriter;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TranscriptIT {

    private final String city = Staff.newCity();
    private final School school = Staff.schoolIn(city, city + "01");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldShowEntriesSumsAndWhatIsMissingOfACycle() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        credit(teacher, "2021-05-01", "80.00", "REQUIRED");
        credit(teacher, "2022-05-01", "75.50", null);
        String wrong = credit(teacher, "2022-06-01", "10.00", "REQUIRED");
        Fixtures.reverse(clerk, teacher, wrong).statusCode(201);
        credit(teacher, "2026-03-01", "12.00", null);

        transcript(clerk, teacher, "?cycle=2021-2025", "application/json")
                .then()
                .statusCode(200)
                .body("from", equalTo("2021-01-01"))
                .body("to", equalTo("2025-12-31"))
                .body("name", equalTo("示例教师"))
                .body("schoolCode", equalTo(school.code()))
                .body("entries.kind", contains("GRANT", "GRANT", "GRANT", "REVERSAL"))
                .body("byYear.year", contains(2021, 2022))
                .body("byYear.activityHours", contains("80.00", "75.50"))
                .body("byCategory.find { it.category == 'REQUIRED' }.activityHours", equalTo("80.00"))
                .body("byCategory.find { it.category == null }.activityHours", equalTo("75.50"))
                .body("total.activityHours", contains("155.50"))
                .body("requirements", hasSize(1))
                .body("requirements[0].required", equalTo("360.00"))
                .body("requirements[0].missing", equalTo("204.50"))
                .body("requirements[0].due", equalTo("2025-12-31"));
    }

    @Test
    void shouldTakeThePresentCycleOrNamedDaysAndRefuseWhatItCannotMean() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        credit(teacher, "2025-12-31", "3.00", null);
        credit(teacher, "2026-01-01", "4.00", null);

        transcript(clerk, teacher, "", "application/json").then().body("total.activityHours", contains("4.00"));
        transcript(clerk, teacher, "?from=2025-12-31&to=2026-01-01", "application/json")
                .then()
                .body("total.activityHours", contains("7.00"))
                .body("requirements", hasSize(2));
        for (String query : List.of(
                "?cycle=1999",
                "?to=2026-01-01",
                "?from=2026-02-01&to=2026-01-01",
                "?cycle=2021-2025&from=2021-01-01")) {
            transcript(clerk, teacher, query, "application/json")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }
    }

    @Test
    void shouldBeAWorkbookWhoseTotalsEqualTheJson() throws Exception {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        credit(teacher, "2026-03-01", "12.25", null);
        credit(teacher, "2026-04-01", "1.50", null);

        byte[] file = transcript(clerk, teacher, "", Tabular.XLSX)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.getLast().getCellText(1)).isEqualTo("合计");
            assertThat(rows.getLast().getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("13.75");
        }
    }

    @Test
    void shouldBeADocumentInChinese() throws Exception {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        credit(teacher, "2026-03-01", "12.00", "REQUIRED");

        byte[] file = transcript(clerk, teacher, "", PdfWriter.MEDIA_TYPE)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("教师培训学时学分证明", "示例教师", "示例学校", "Reading-lesson workshop", "12.00", "尚缺 348.00");
        }
    }

    @Test
    void shouldShowHerOwnToTheTeacherAndToNobodyOutsideTheScope() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        UUID colleague = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String herself =
                Tokens.withoutGrants().and("teacher", "CN").teacherId(teacher).token();

        transcript(herself, teacher, "", "application/json").then().statusCode(200);
        transcript(herself, colleague, "", "application/json").then().statusCode(404);
        transcript(Tokens.clerkOf("elsewhere"), teacher, "", "application/json")
                .then()
                .statusCode(404);
    }

    private String credit(UUID teacher, String date, String hours, String category) {
        Map<String, Object> body = new HashMap<>(Fixtures.aCredit());
        body.put("date", date);
        body.put("hours", hours);
        if (category != null) {
            body.put("category", category);
        }
        return Fixtures.post(clerk, teacher, body).statusCode(201).extract().path("id");
    }

    private static Response transcript(String token, UUID teacher, String query, String accept) {
        return given().auth()
                .oauth2(token)
                .accept(accept)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/transcript" + query);
    }
}
