package teacherdev.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TrainingStatisticsIT {

    private final String city = Staff.newCity();
    private final String north = city + "01";
    private final String south = city + "02";
    private final School northern = Staff.schoolIn(city, north);
    private final School southern = Staff.schoolIn(city, south);
    private final String bureau = Tokens.grant("city-bureau", city).token();

    @Test
    void shouldGiveRatesOfSumsAndCountOneWhoMovedOnceByTheCensusDay() {
        List<UUID> first = Staff.teachersAt(northern, 2_105, "2012-09-01");
        List<UUID> second = Staff.teachersAt(southern, 430, "2012-09-01");
        Staff.credit(first.subList(0, 1_874), "A", "2025-03-01", "72.00");
        Staff.credit(second.subList(0, 411), "B", "2025-03-01", "72.00");
        Staff.credit(second.subList(411, 430), "C", "2025-04-01", "71.99");
        Staff.move(first.getFirst(), southern, "2025-06-01");

        statistics(bureau, city, 2025, "county")
                .body("censusDate", equalTo("2025-12-31"))
                .body("items[0].county", equalTo(north))
                .body("items[0].completed", equalTo(1_873))
                .body("items[0].staff", equalTo(2_104))
                .body("items[0].completionRate", equalTo("89.02"))
                .body("items[0].hours", equalTo("134928.00"))
                .body("items[1].completed", equalTo(412))
                .body("items[1].staff", equalTo(431))
                .body("items[1].completionRate", equalTo("95.59"))
                .body("total.completed", equalTo(2_285))
                .body("total.staff", equalTo(2_535))
                .body("total.people", equalTo(2_304))
                .body("total.completionRate", equalTo("90.14"));
    }

    @Test
    void shouldAskMoreOfANewTeacherAndTakeBothNumbersFromThePolicy() {
        List<UUID> staff = new ArrayList<>(Staff.teachersAt(northern, 2, "2012-09-01"));
        staff.addAll(Staff.teachersAt(northern, 2, "2025-02-01"));
        Staff.credit(List.of(staff.get(0)), "A", "2025-03-01", "72.00");
        Staff.credit(List.of(staff.get(2)), "A", "2025-03-01", "119.50");
        Staff.credit(List.of(staff.get(3)), "A", "2025-03-01", "120.00");

        statistics(bureau, north, 2025, null)
                .body("total.completed", equalTo(2))
                .body("total.people", equalTo(3))
                .body("items[0].completionRate", equalTo("50.00"));

        UUID policy = UUID.randomUUID();
        Fixtures.send(TestEvent.of(
                "teacherdev.evaluation.v1", "teacherdev.evaluation.policy-adopted.v1", policy, 1, """
                {"policyId":"%s","version":1,"kind":"TRAINING_YEAR","scope":"%s","effectiveFrom":"2025-01-01",
                 "content":{"newTeacherHours":"119.5"}}
                """.formatted(
                                policy, north)));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> statistics(bureau, north, 2025, null).body("total.completed", equalTo(3)));
    }

    @Test
    void shouldEqualPlainSqlOverTheLedgerWhateverWasPostedAndTakenBack() {
        List<UUID> staff = new ArrayList<>(Staff.teachersAt(northern, 6, "2012-09-01"));
        staff.addAll(Staff.teachersAt(southern, 5, "2012-09-01"));
        Random random = new Random(20_261_127);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<String, Object> row = aRow(staff.get(random.nextInt(staff.size())), "R" + i);
            row.put("date", "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
            row.put("hours", BigDecimal.valueOf(1 + random.nextInt(3_000), 2).toPlainString());
            row.put("courseLevel", List.of("NATIONAL", "CITY", "SCHOOL").get(random.nextInt(3)));
            row.put("form", List.of("ONLINE", "FACE_TO_FACE").get(random.nextInt(2)));
            row.put("category", List.of("REQUIRED", "ELECTIVE").get(random.nextInt(2)));
            rows.add(row);
        }
        List<String> ids = put(Tokens.admin(), rows)
                .body("created", equalTo(400))
                .extract()
                .path("results.id");
        for (int i = 0; i < 40; i++) {
            UUID teacher = UUID.fromString((String) rows.get(i).get("teacherId"));
            reverse(Tokens.admin(), teacher, ids.get(i)).statusCode(201);
            rows.get(100 + i).put("courseLevel", "PROVINCE");
        }
        put(Tokens.admin(), rows.subList(100, 140)).body("updated", equalTo(40));

        for (String groupBy : List.of(
                "", "month", "school,courseLevel,form,month", "month,category", "courseLevel,form", "county,form")) {
            assertThat(answered(groupBy)).as(groupBy).isEqualTo(fromTheLedger(groupBy));
        }
        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training/reconciliation?year=2025")
                .then()
                .statusCode(200)
                .body("entries", equalTo(520))
                .body("differences", hasSize(0));
    }

    @Test
    void shouldCountSomebodyOnceInEachMonthAndOnceInTheYear() {
        List<UUID> staff = Staff.teachersAt(northern, 4, "2012-09-01");
        Staff.credit(staff.subList(0, 2), "A", "2025-01-05", "40.00");
        Staff.credit(staff.subList(0, 1), "B", "2025-01-06", "20.00");
        Staff.credit(staff.subList(1, 4), "C", "2025-12-31", "32.00");
        Staff.credit(staff.subList(2, 3), "D", "2024-12-31", "72.00");
        // Her hours stay with the school of the day; she is counted where she is on the census day.
        Staff.move(staff.get(3), southern, "2025-12-31");

        statistics(bureau, north, 2025, "month")
                .body("items.month", contains(1, 12))
                .body("items.hours", contains("100.00", "96.00"))
                .body("items.activities", contains(3, 3))
                .body("items.people", contains(2, 2))
                .body("items.completed", contains(nullValue(), nullValue()))
                .body("total.hours", equalTo("196.00"))
                .body("total.people", equalTo(3))
                .body("total.staff", equalTo(3))
                .body("total.completed", equalTo(1));
    }

    @Test
    void shouldReportASumThatIsNotWhatTheLedgerSays() {
        UUID teacher = Staff.teachersAt(northern, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2025-03-01", "10.00");
        Staff.run(
                "insert into rollup_movement (school_id, activity_date, course_level, form, category, hours, activities) values (?, '2025-03-01', 'COUNTY', 'FACE_TO_FACE', '', 0.01, 0)",
                northern.id());

        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training/reconciliation")
                .then()
                .body("differences", hasSize(1))
                .body("differences[0].subject", equalTo(northern.id().toString()))
                .body("differences[0].hours", equalTo("-0.01"));

        Staff.run(
                "insert into rollup_movement (school_id, activity_date, course_level, form, category, hours, activities) values (?, '2025-03-01', 'COUNTY', 'FACE_TO_FACE', '', -0.01, 0)",
                northern.id());
        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/v1/statistics/training/reconciliation")
                .then()
                .body("differences", hasSize(0));
    }

    @Test
    void shouldWriteTheSameFiguresAsCsvAndXlsx() throws IOException {
        List<UUID> staff = Staff.teachersAt(northern, 3, "2012-09-01");
        Staff.credit(staff, "A", "2025-03-01", "24.50");

        String csv = new String(as("text/csv", "school,month").asByteArray(), StandardCharsets.UTF_8);
        Response xlsx = as("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "school,month");

        assertThat(csv.lines().toList())
                .hasSize(3)
                .element(1)
                .isEqualTo(northern.code() + ",示例学校,,,,,,,,,,,3,,73.50,3,3,,,");
        assertThat(csv.lines().toList().getLast()).startsWith("合计,").contains(",73.50,3,3,3,0,0.00");
        assertThat(xlsx.header("Content-Disposition")).startsWith("attachment");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellAsNumber(14)).hasValue(new BigDecimal("73.50"));
            assertThat(rows.get(2).getCellAsNumber(14)).hasValue(new BigDecimal("73.50"));
        }
    }

    @Test
    void shouldLeavePeopleOutWhenOnlyHoursAreAskedFor() {
        Staff.credit(Staff.teachersAt(northern, 2, "2012-09-01"), "A", "2025-03-01", "24.50");

        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training?region=" + north + "&year=2025&groupBy=month&people=false")
                .then()
                .statusCode(200)
                .body("items[0].hours", equalTo("49.00"))
                .body("items[0].people", nullValue())
                .body("total.hours", equalTo("49.00"))
                .body("total.activities", equalTo(2))
                .body("total.people", nullValue());
        refused("?region=" + north + "&year=2025&people=perhaps", "people");
        refused("/entries?school=" + northern.code() + "&year=2025&courseLevel=TOWN", "courseLevel");
    }

    private void refused(String question, String field) {
        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training" + question)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void shouldShowNothingBeyondTheScope() {
        School other = Staff.schoolIn(city, north);
        Staff.credit(Staff.teachersAt(northern, 1, "2012-09-01"), "A", "2025-03-01", "10.00");
        Staff.credit(Staff.teachersAt(other, 1, "2012-09-01"), "A", "2025-03-01", "20.00");

        statistics(Tokens.clerkOf(northern.code()), north, 2025, "school")
                .body("items", hasSize(1))
                .body("items[0].school", equalTo(northern.code()))
                .body("wholeRegion", equalTo(false))
                .body("total.hours", equalTo("10.00"));
        statistics(bureau, north, 2025, "").body("wholeRegion", equalTo(true)).body("total.hours", equalTo("30.00"));
        given().auth()
                .oauth2(Tokens.grant("county-bureau", south).token())
                .get("/api/v1/statistics/training?region=" + north + "&year=2025")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(bureau)
                .get("/api/v1/statistics/training?region=" + north + "&year=2025&groupBy=school,wages")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("groupBy"));
        statistics(bureau, north, 2024, "form").body("items", hasSize(0)).body("items[0].staff", nullValue());
    }

    private Set<List<Object>> answered(String groupBy) {
        List<Map<String, Object>> items =
                statistics(bureau, city, 2025, groupBy).extract().path("items");
        Set<List<Object>> figures = new HashSet<>();
        for (Map<String, Object> item : items) {
            List<Object> row = new ArrayList<>();
            for (String dimension : groupBy.isEmpty() ? new String[0] : groupBy.split(",", -1)) {
                row.add(item.get(dimension).toString());
            }
            row.add(item.get("hours"));
            row.add(item.get("activities"));
            row.add(item.get("people"));
            figures.add(row);
        }
        return figures;
    }

    private Set<List<Object>> fromTheLedger(String groupBy) {
        Map<String, String> columns = Map.of(
                "school", "e.school_code",
                "county", "s.path[4]",
                "courseLevel", "e.course_level",
                "form", "e.form",
                "month", "extract(month from e.activity_date)::int::text",
                "category", "e.category");
        String[] dimensions = groupBy.isEmpty() ? new String[0] : groupBy.split(",", -1);
        StringBuilder selected = new StringBuilder();
        for (String dimension : dimensions) {
            selected.append(columns.get(dimension))
                    .append(" as ")
                    .append(dimension.toLowerCase(java.util.Locale.ROOT))
                    .append(", ");
        }
        String statement = "select " + selected + """
                sum(e.activity_hours) as hours, count(*) - 2 * count(e.reverses) as activities,
                count(distinct e.teacher_id) filter (where e.reverses is null and not exists (
                    select from credit_reversal r where r.entry_id = e.id)) as people
                from credit_entry e join roster_school s on s.school_id = e.school_id
                where e.year = 2025 and s.path[3] = ?
                """
                + (dimensions.length == 0
                        ? ""
                        : " group by "
                                + selected.toString()
                                        .replaceAll(" as [a-z]+, $", "")
                                        .replaceAll(" as [a-z]+,", ","));
        Set<List<Object>> figures = new HashSet<>();
        Staff.query(
                statement,
                results -> {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= dimensions.length; i++) {
                        row.add(results.getString(i));
                    }
                    row.add(results.getBigDecimal("hours").toPlainString());
                    row.add(results.getInt("activities"));
                    row.add(results.getInt("people"));
                    if (results.getInt("activities") != 0) {
                        figures.add(row);
                    }
                },
                city);
        return figures;
    }

    private Response as(String mediaType, String groupBy) {
        return given().auth()
                .oauth2(bureau)
                .accept(mediaType)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/statistics/training?region=" + north + "&year=2025&groupBy=" + groupBy);
    }

    private static ValidatableResponse statistics(String token, String region, int year, String groupBy) {
        return given().auth()
                .oauth2(token)
                .queryParam("region", region)
                .queryParam("year", year)
                .queryParam("groupBy", groupBy == null ? "" : groupBy)
                .get("/api/v1/statistics/training")
                .then()
                .statusCode(200);
    }
}
