package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayExportIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void shouldExportLockedLinesWithPayItemsMoneyAsNumbersAndNamesAsText() throws Exception {
        PaySchool school = PaySchool.with(1);
        school.join("=1+1", "ESTABLISHED", "2012-09-01");
        school.awaitPeople();
        adoptItems(school);
        PaySchool.Pool pool = school.pool("100.01", "QUALITY", "50", "QUANTITY", "50");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 2)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.get("/export").then().statusCode(409).body("code", equalTo("PAY_POOL_STATE"));
        pool.publishAndLock();

        Response json = pool.get("/export");
        json.then().statusCode(200).body("total", equalTo("100.01")).body("items", hasSize(4));
        assertThat(json.<List<String>>path("items.item")).containsExactly("P3102", "QUANTITY", "P3102", "QUANTITY");

        byte[] file = given().auth()
                .oauth2(school.payroll)
                .accept(XLSX)
                .get("/api/v1/pay-pools/" + pool.id + "/export")
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(3).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(3).getCell(1).asString()).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(7).getType()).isEqualTo(CellType.NUMBER);
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : rows.subList(1, 5)) {
                sum = sum.add(row.getCell(7).asNumber());
            }
            assertThat(sum).isEqualByComparingTo("100.01");
            assertThat(rows.get(5).getCell(7).asNumber()).isEqualByComparingTo("100.01");
        }
    }

    @Test
    void shouldHandPayrollTheMonthlyPartMonthByMonthToTheCent() {
        PaySchool school = PaySchool.with(1);
        UUID joiner = school.join("九月到岗", "ESTABLISHED", "2026-09-01");
        school.awaitPeople();
        Response opened = school.open(
                school.school,
                "1234567.89",
                Map.of(
                        "parts",
                        List.of(
                                Map.of("code", "BASIC", "percent", "70", "payment", "MONTHLY"),
                                Map.of("code", "REWARD", "percent", "30"))));
        opened.then().statusCode(201).body("parts.payment", equalTo(List.of("MONTHLY", "ONCE")));
        PaySchool.Pool pool = school.new Pool(opened);
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 1)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();

        Response all = pool.get("/export");
        BigDecimal ofYear = BigDecimal.ZERO;
        BigDecimal ofJoiner = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            Response due = pool.get("/export?month=2026-%02d".formatted(month));
            due.then()
                    .statusCode(200)
                    .body("items", hasSize(month < 9 ? 1 : 2))
                    .body("items.part.unique()", equalTo(List.of("BASIC")));
            ofYear = ofYear.add(new BigDecimal(due.<String>path("total")));
            ofJoiner = ofJoiner.add(amountOf(due, joiner, "BASIC"));
        }

        assertThat(ofYear).isEqualByComparingTo("864197.52");
        assertThat(ofJoiner).isEqualByComparingTo(amountOf(all, joiner, "BASIC"));
        all.then().body("total", equalTo("1234567.89"));
        pool.get("/export?month=2027-01").then().statusCode(422).body("code", equalTo("PAY_MONTH"));
        pool.get("/export?month=2026-13").then().statusCode(400);
    }

    private static BigDecimal amountOf(Response export, UUID teacher, String part) {
        List<String> amounts =
                export.path("items.findAll { it.teacherId == '" + teacher + "' && it.part == '" + part + "' }.amount");
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void shouldMeasureTheSpreadWithoutShowingFewPeople() {
        PaySchool school = PaySchool.with(6);
        PaySchool.Pool pool = school.pool("21.00");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 2, 3, 4, 5, 6)))
                .then()
                .statusCode(200);
        pool.preview()
                .then()
                .statusCode(200)
                .body("run.gini", equalTo("0.277778"))
                .body("run.flat", equalTo(false));
        pool.publishAndLock();

        statistics(school.bureau, school.county, "school")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].people", equalTo(6))
                .body("items[0].sum", equalTo("21.00"))
                .body("items[0].mean", equalTo("3.50"))
                .body("items[0].gini", equalTo("0.2778"))
                .body("items[0].decileRatio", equalTo("6.00"))
                .body("items[0].flat", equalTo(false));
        statistics(school.bureau, school.county, "region").then().body("items[0].people", equalTo(6));

        PaySchool small = PaySchool.with(2);
        PaySchool.Pool two = small.pool("2.00");
        two.distribute(Map.of("method", "WEIGHTS", "recipients", small.weights(1, 1)))
                .then()
                .statusCode(200);
        two.preview().then().statusCode(200).body("run.flat", equalTo(true));
        two.publishAndLock();
        Response hidden = statistics(small.bureau, small.county, "school");
        hidden.then().body("items[0].suppressed", equalTo(true));
        assertThat(hidden.<String>path("items[0].sum")).isNull();
        given().auth()
                .oauth2(small.bureau)
                .get("/api/v1/pay-pools/" + two.id + "/books")
                .then()
                .statusCode(403)
                .body("code", equalTo("CELL_TOO_SMALL"));
        assertThat(statistics(small.bureau, school.county, "school").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void shouldWriteTheSpreadAsATableAndNotLetASmallSchoolBeComputedBack() throws Exception {
        PaySchool small = PaySchool.with(2);
        PaySchool.Pool two = small.pool("2.00");
        two.distribute(Map.of("method", "WEIGHTS", "recipients", small.weights(1, 1)))
                .then()
                .statusCode(200);
        two.preview().then().statusCode(200);
        two.publishAndLock();
        PaySchool other = small.beside(6);
        PaySchool.Pool six = other.pool("21.00");
        six.distribute(Map.of("method", "WEIGHTS", "recipients", other.weights(1, 2, 3, 4, 5, 6)))
                .then()
                .statusCode(200);
        six.preview().then().statusCode(200);
        six.publishAndLock();

        String path = "/api/v1/statistics/pay?year=2026&region=" + small.county;
        String county = csv(small.bureau, path.replace(small.county, "5117") + "&groupBy=region");
        assertThat(county.lines().filter(line -> line.startsWith(small.county)))
                .singleElement()
                .asString()
                .contains(",8,23.00,2.88,");
        List<String> schools = csv(small.bureau, path).lines().toList();
        assertThat(schools.getFirst()).contains("Code,Name,People,Sum,Mean,Gini,Decile ratio,Flat");
        assertThat(schools.subList(1, schools.size()))
                .containsExactlyInAnyOrder(small.school + ",示例小学,,,,,,", other.school + ",示例小学,,,,,,");
        byte[] workbook = given().auth()
                .oauth2(small.bureau)
                .accept(Tabular.XLSX)
                .get(path)
                .asByteArray();
        try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(opened.getFirstSheet().read()).hasSize(3);
        }
    }

    private static String csv(String token, String path) {
        Response answer = given().auth()
                .oauth2(token)
                .accept(Tabular.CSV)
                .header("Accept-Language", "en")
                .get(path);
        answer.then().statusCode(200);
        return answer.asString();
    }

    private static Response statistics(String token, String region, String groupBy) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/pay?year=2026&region=" + region + "&groupBy=" + groupBy);
    }

    private static void adoptItems(PaySchool school) {
        given().auth()
                .oauth2(school.principal)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        school.school,
                        "kind",
                        "PAY_ITEMS",
                        "effectiveFrom",
                        "2020-01-01",
                        "content",
                        Map.of("items", Map.of("QUALITY", "P3102"))))
                .post("/api/v1/policies")
                .then()
                .statusCode(201);
    }
}
