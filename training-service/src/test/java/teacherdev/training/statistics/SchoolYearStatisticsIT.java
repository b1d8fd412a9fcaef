package teacherdev.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** A county whose years of training are school years; its year 2024 lasts from September 2024 to August 2025. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SchoolYearStatisticsIT {

    private static final String FIGURES = "/api/v1/statistics/training";

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final School other = Staff.schoolIn(city, county);
    private final String bureau = Tokens.grant("city-bureau", city).token();

    @BeforeEach
    void shouldCountInSchoolYears() {
        Policy.adopt("TRAINING_YEAR", county, "2020-01-01", "{\"yearStart\": \"09-01\", \"yearlyHours\": \"30\"}");
    }

    @Test
    void shouldCountFromSeptemberToAugustAndJudgeByTheLastDay() {
        List<UUID> staff = Staff.teachersAt(school, 3, "2012-09-01");
        List<UUID> newcomers = Staff.teachersAt(school, 1, "2024-10-01");
        Staff.credit(staff, "before", "2024-08-31", "100.00");
        Staff.credit(staff.subList(0, 2), "first day", "2024-09-01", "10.00");
        Staff.credit(staff.subList(0, 1), "new year", "2025-01-15", "15.00");
        Staff.credit(staff.subList(0, 1), "last day", "2025-08-31", "5.00");
        Staff.credit(newcomers, "much", "2025-03-01", "119.99");
        Staff.credit(staff, "after", "2025-09-01", "100.00");
        Staff.move(staff.get(2), other, "2025-07-01");

        figures(county, "school")
                .body("from", equalTo("2024-09-01"))
                .body("to", equalTo("2025-08-31"))
                .body("censusDate", equalTo("2025-08-31"))
                .body("items.find { it.school == '" + school.code() + "' }.hours", equalTo("159.99"))
                .body("items.find { it.school == '" + school.code() + "' }.staff", equalTo(3))
                .body("items.find { it.school == '" + school.code() + "' }.people", equalTo(3))
                .body("items.find { it.school == '" + school.code() + "' }.completed", equalTo(1))
                .body("items.find { it.school == '" + other.code() + "' }.staff", equalTo(1))
                .body("items.find { it.school == '" + other.code() + "' }.people", equalTo(0))
                .body("total.completionRate", equalTo("25.00"));
        figures(county, "month").body("items.month", contains(1, 3, 8, 9)).body("total.people", equalTo(3));
        // The city has no such policy: its years are calendar years.
        figures(city, "")
                .body("from", equalTo("2024-01-01"))
                .body("censusDate", equalTo("2024-12-31"))
                .body("total.hours", equalTo("320.00"));
        entries("year=2024").body("items", hasSize(5));
        entries("year=2024&month=9").body("items.date", contains("2024-09-01", "2024-09-01"));
        entries("year=2024&month=8").body("items.date", contains("2025-08-31"));
        given().auth()
                .oauth2(bureau)
                .get(FIGURES + "/fairness?region=" + county + "&year=2024")
                .then()
                .statusCode(200)
                .body("censusDate", equalTo("2025-08-31"))
                .body("schools.find { it.school == '" + school.code() + "' }.hours", equalTo("159.99"));
    }

    @Test
    void shouldTakeTheCensusOfADayWithinTheSchoolYear() {
        Policy.adopt("TRAINING_YEAR", school.code(), "2020-01-01", """
                {"yearStart": "09-01", "censusDay": "10-15"}""");
        Policy.adopt("TRAINING_YEAR", other.code(), "2020-01-01", """
                {"yearStart": "09-01", "censusDay": "03-31"}""");

        figures(school.code(), "").body("censusDate", equalTo("2024-10-15"));
        figures(other.code(), "").body("censusDate", equalTo("2025-03-31"));
    }

    @Test
    void shouldTellWhoWasNotSentOutInASchoolYear() {
        List<UUID> staff = Staff.teachersAt(school, 3, "2012-09-01");
        List<Map<String, Object>> rows = List.of(aRow(staff.get(0), "out"), aRow(staff.get(1), "out"));
        rows.forEach(row -> row.put("courseLevel", "CITY"));
        rows.get(0).put("date", "2025-08-31");
        rows.get(1).put("date", "2025-09-01");
        put(Tokens.admin(), rows).body("created", equalTo(2));

        String question = FIGURES + "/last-outings?region=" + county;
        as(bureau)
                .get(question)
                .then()
                .statusCode(200)
                .body("items.lastOuting", contains(null, "2025-08", "2025-09"))
                .body("items.lastOutingYear", contains(null, 2024, 2025));
        as(bureau).get(question + "&year=2025").then().body("items.lastOuting", contains(null, "2025-08"));
        as(bureau).get(question + "&year=2024").then().body("items", hasSize(1));
        as(bureau).get(question + "&year=2025&before=2025-09-01").then().statusCode(400);
    }

    @Test
    void shouldTellTheDaysOfABudgetsYear() {
        as(Tokens.admin())
                .body(Map.of("owner", county, "name", "全员培训", "year", 2024))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201);

        as(bureau)
                .get(FIGURES + "/budget?year=2024&region=" + county)
                .then()
                .statusCode(200)
                .body("from", equalTo("2024-09-01"))
                .body("to", equalTo("2025-08-31"))
                .body("total.programmes", equalTo(1));
        as(bureau).get(FIGURES + "/budget?year=2024&region=" + city).then().body("to", equalTo("2024-12-31"));
    }

    @Test
    void shouldEqualPlainSqlOverTheLedgerByEveryDimension() {
        List<UUID> staff = new ArrayList<>(Staff.teachersAt(school, 5, "2012-09-01"));
        staff.addAll(Staff.teachersAt(other, 4, "2012-09-01"));
        Random random = new Random(20_261_130);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<String, Object> row = aRow(staff.get(random.nextInt(staff.size())), "R" + i);
            row.put("date", "%d-%02d-%02d".formatted(2024 + i % 2, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            row.put("hours", BigDecimal.valueOf(1 + random.nextInt(3_000), 2).toPlainString());
            row.put("courseLevel", List.of("NATIONAL", "CITY", "SCHOOL").get(random.nextInt(3)));
            row.put("form", List.of("ONLINE", "FACE_TO_FACE").get(random.nextInt(2)));
            row.put("category", List.of("REQUIRED", "ELECTIVE").get(random.nextInt(2)));
            rows.add(row);
        }
        List<String> ids = put(Tokens.admin(), rows).extract().path("results.id");
        for (int i = 0; i < 30; i++) {
            UUID teacher = UUID.fromString((String) rows.get(i).get("teacherId"));
            reverse(Tokens.admin(), teacher, ids.get(i)).statusCode(201);
        }

        assertThat(answered("school")).isEqualTo(fromTheLedger("e.school_code"));
        assertThat(answered("month")).isEqualTo(fromTheLedger("extract(month from e.activity_date)::int::text"));
        assertThat(answered("courseLevel")).isEqualTo(fromTheLedger("e.course_level"));
        assertThat(answered("form")).isEqualTo(fromTheLedger("e.form"));
        assertThat(answered("category")).isEqualTo(fromTheLedger("e.category"));
        assertThat(answered("county")).isEqualTo(fromTheLedger("s.path[4]"));
        // Nobody has moved, and of none of them is more known: by persons it is the same sum.
        List<Object> whole = answered("county").iterator().next();
        figures(county, "stage")
                .body("items", hasSize(1))
                .body("items[0].hours", equalTo(whole.get(1)))
                .body("items[0].activities", equalTo(whole.get(2)))
                .body("items[0].people", equalTo(whole.get(3)));
    }

    private Set<List<Object>> answered(String groupBy) {
        List<Map<String, Object>> items = figures(county, groupBy).extract().path("items");
        Set<List<Object>> figures = new HashSet<>();
        items.forEach(item -> figures.add(
                List.of(item.get(groupBy).toString(), item.get("hours"), item.get("activities"), item.get("people"))));
        return figures;
    }

    private Set<List<Object>> fromTheLedger(String column) {
        Set<List<Object>> figures = new HashSet<>();
        Staff.query(
                """
                select %s as value, sum(e.activity_hours) as hours, count(*) - 2 * count(e.reverses) as activities,
                    count(distinct e.teacher_id) filter (where e.reverses is null and not exists (
                        select from credit_reversal r where r.entry_id = e.id)) as people
                from credit_entry e join roster_school s on s.school_id = e.school_id
                where e.activity_date >= '2024-09-01' and e.activity_date < '2025-09-01' and s.path[4] = ?
                group by 1
                """.formatted(column),
                results -> figures.add(List.of(
                        results.getString("value"),
                        results.getBigDecimal("hours").toPlainString(),
                        results.getInt("activities"),
                        results.getInt("people"))),
                county);
        return figures;
    }

    private ValidatableResponse entries(String question) {
        return given().auth()
                .oauth2(bureau)
                .get(FIGURES + "/entries?school=" + school.code() + "&" + question)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse figures(String region, String groupBy) {
        return given().auth()
                .oauth2(bureau)
                .queryParam("region", region)
                .queryParam("year", 2024)
                .queryParam("groupBy", groupBy)
                .get(FIGURES)
                .then()
                .statusCode(200);
    }
}
