package teacherdev.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** Groups of persons, how evenly hours are spread, and the entries behind a figure. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class FairnessIT {

    private static final String QUALIFY = """
            update roster_teacher set stage = ?, subjects = array[?::text], titles = ?::jsonb where teacher_id = ?
            """;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School large = Staff.schoolIn(city, county);
    private final School small = Staff.schoolIn(city, county);
    private final String bureau = Tokens.grant("county-bureau", county).token();
    private List<UUID> three;
    private UUID alone;

    @BeforeEach
    void someTraining() {
        three = Staff.teachersAt(large, 3, "2012-09-01");
        alone = Staff.teachersAt(small, 1, "2012-09-01").getFirst();
        credit(three.get(0), "A", "COUNTY", "2025-03-01", "10.00");
        credit(three.get(1), "B", "CITY", "2025-04-01", "20.00");
        credit(three.get(2), "C", "PROVINCE", "2025-05-01", "30.00");
        credit(three.get(2), "D", "NATIONAL", "2021-05-01", "8.00");
    }

    @Test
    void shouldTellHowEvenlyHoursAreSpread() {
        ask("fairness?year=2025&region=" + county)
                .body("staff", equalTo(4))
                .body("hoursPerHead", equalTo("15.00"))
                .body("giniOfPeople", equalTo("0.4167"))
                .body("giniBetweenSchools", equalTo("0.2500"))
                .body("schools", hasSize(2))
                .body(school(large, "hoursPerHead"), equalTo("20.00"))
                .body(school(large, "gini"), equalTo("0.2222"))
                .body(school(large, "untrained"), equalTo(0))
                .body(school(large, "notSentOut"), equalTo(1))
                .body(school(small, "untrained"), equalTo(1))
                .body(school(small, "notSentOut"), equalTo(1))
                .body(school(small, "gini"), nullValue());
        given().auth()
                .oauth2(bureau)
                .accept("text/csv")
                .get("/api/v1/statistics/training/fairness?year=2025&region=" + county)
                .then()
                .statusCode(200)
                .body(containsString(large.code()))
                .body(containsString("0.2222"));
    }

    @Test
    void shouldListWhoWasLastSentOutLongestAgoFirst() {
        ask("last-outings?region=" + county)
                .body("items", hasSize(4))
                .body("items.lastOuting", contains(null, null, "2025-04", "2025-05"));
        ask("last-outings?region=" + county + "&before=2025-05-01")
                .body("items.lastOuting", contains(null, null, "2025-04"));

        String next = ask("last-outings?limit=3&region=" + county).extract().path("next");
        ask("last-outings?limit=3&region=" + county + "&after=" + next)
                .body("items.teacherId", contains(three.get(2).toString()))
                .body("next", nullValue());
        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training/last-outings?region=" + city)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("region"));
    }

    @Test
    void shouldGroupByWhatPeopleAre() {
        qualify(three.get(0), "PRIMARY", "CHINESE", "FIRST", "2020-01-01");
        qualify(three.get(1), "PRIMARY", "MATHEMATICS", "SENIOR", "2026-01-01");
        qualify(three.get(2), "JUNIOR", "CHINESE", "SENIOR", "2019-01-01");
        qualify(alone, "JUNIOR", "CHINESE", "SENIOR", "2019-01-01");

        ask("?year=2025&groupBy=stage,title&region=" + county)
                .body("attribution", equalTo("PERSON"))
                .body("items.stage", contains("JUNIOR", "PRIMARY", "PRIMARY"))
                .body("items.title", contains("SENIOR", "FIRST", "NONE"))
                .body("items.hours", contains("30.00", "10.00", "20.00"))
                .body("items.staff", contains(2, 1, 1))
                .body("total.hours", equalTo("60.00"))
                .body("total.staff", equalTo(4));
        ask("?year=2025&groupBy=subject,courseLevel&region=" + county)
                .body("items.subject", contains("CHINESE", "CHINESE", "MATHEMATICS"))
                .body("items.courseLevel", contains("COUNTY", "PROVINCE", "CITY"))
                .body("items.people", contains(1, 1, 1))
                .body("total.people", equalTo(3));
        ask("?year=2025&groupBy=month&region=" + county).body("attribution", equalTo("SCHOOL"));
    }

    @Test
    void shouldGroupByAgeAtTheEndOfTheYear() {
        bornIn(2001, three.get(0));
        bornIn(2000, three.get(1));
        bornIn(1965, three.get(2));

        ask("?year=2025&groupBy=ageBand&region=" + county)
                .body("items.ageBand", contains("25-29", "60_AND_OVER", "UNDER_25", "UNKNOWN"))
                .body("items.hours", contains("20.00", "30.00", "10.00", "0.00"))
                .body("items.staff", contains(1, 1, 1, 1));
    }

    private static void bornIn(int year, UUID teacher) {
        assertThat(Staff.run("update roster_teacher set birth_year = ? where teacher_id = ?", year, teacher))
                .isEqualTo(1);
    }

    @Test
    void shouldShowTheEntriesThatAddUpToAFigure() {
        String figure = ask("?year=2025&groupBy=school&region=" + county)
                .extract()
                .path("items.find { it.school == '" + large.code() + "' }.hours");
        String path = "entries?year=2025&school=" + large.code();
        List<String> hours = new ArrayList<>(ask(path + "&limit=2").extract().path("items.hours"));
        String next = ask(path + "&limit=2").extract().path("next");
        hours.addAll(ask(path + "&limit=2&after=" + next).extract().path("items.hours"));

        assertThat(hours).containsExactly("10.00", "20.00", "30.00");
        assertThat(hours.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(figure);
        ask(path + "&month=4&courseLevel=CITY").body("items.hours", contains("20.00"));
        ask(path + "&month=4&courseLevel=COUNTY").body("items", hasSize(0));
    }

    @Test
    void shouldHandOutEntriesAndLastOutingsWholeAsFiles() throws IOException {
        String entries = "entries?year=2025&limit=1&school=" + large.code();
        file(entries, Tabular.CSV)
                .header("Content-Disposition", containsString("table.csv"))
                .body(containsString("Hours"))
                .body(containsString(",10.00,"))
                .body(containsString(",20.00,"))
                .body(containsString(",30.00,"))
                .body(containsString("Total,,,,,,,60.00,"));
        file("last-outings?limit=1&region=" + county, Tabular.CSV)
                .body(stringContainsInOrder("Last outing", "2025-04", "2025-05"))
                .body(containsString(three.get(0).toString()))
                .body(containsString(three.get(2).toString()));

        byte[] sheet = file(entries, Tabular.XLSX).extract().asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.getLast().getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("60.00");
        }
        file("last-outings?region=" + city, Tabular.CSV, 400);
        given().auth()
                .oauth2(Tokens.clerkOf(small.code()))
                .accept(Tabular.CSV)
                .get("/api/v1/statistics/training/" + entries)
                .then()
                .statusCode(404);
        ask(entries)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .header("Link", containsString("rel=\"next\""));
    }

    private ValidatableResponse file(String path, String type) {
        return file(path, type, 200).contentType(startsWith(type));
    }

    private ValidatableResponse file(String path, String type, int status) {
        return given().auth()
                .oauth2(bureau)
                .accept(type)
                .get("/api/v1/statistics/training/" + path)
                .then()
                .statusCode(status);
    }

    @Test
    void shouldShowNothingBeyondTheScope() {
        String clerk = Tokens.clerkOf(small.code());
        given().auth()
                .oauth2(clerk)
                .get("/api/v1/statistics/training/entries?year=2025&school=" + large.code())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(clerk)
                .get("/api/v1/statistics/training/fairness?year=2025&region=" + county)
                .then()
                .statusCode(200)
                .body("schools.school", contains(small.code()))
                .body("staff", equalTo(1));
        given().auth()
                .oauth2(clerk)
                .get("/api/v1/statistics/training/last-outings?region=" + county)
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(alone.toString()));
    }

    private ValidatableResponse ask(String question) {
        String path = question.startsWith("?") ? question : "/" + question;
        return given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training" + path)
                .then()
                .statusCode(200);
    }

    private static String school(School school, String field) {
        return "schools.find { it.school == '" + school.code() + "' }." + field;
    }

    private static void credit(UUID teacher, String externalId, String level, String date, String hours) {
        Map<String, Object> row = new HashMap<>(Fixtures.aRow(teacher, externalId));
        row.put("courseLevel", level);
        row.put("date", date);
        row.put("hours", hours);
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(List.of(row))
                .put("/api/v1/credits")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    private static void qualify(UUID teacher, String stage, String subject, String title, String appointedOn) {
        String titles = "[{\"level\":\"%s\",\"qualifiedOn\":\"%s\",\"appointedOn\":\"%s\"}]"
                .formatted(title, appointedOn, appointedOn);
        int updated = Staff.run(QUALIFY, stage, subject, titles, teacher);
        assertThat(updated).isEqualTo(1);
    }
}
