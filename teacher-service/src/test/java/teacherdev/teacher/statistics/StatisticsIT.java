package teacherdev.teacher.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

/** The golden school's figures and the balance of a county, through the API. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class StatisticsIT {

    /** So many people at a school, with a subject or without, a title and a backbone honour; fast, in one statement each. */
    private static final String PEOPLE = """
        with made as (
            insert into teacher (id, source_system, external_id, status, version, created_at)
            select gen_random_uuid(), 'TEST', gen_random_uuid()::text, 'ACTIVE', 1, now() from generate_series(1, ?)
            returning id),
        profiles as (
            insert into profile (id, teacher_id, valid_from, recorded_at, name, gender, birth_date, subjects, stage,
                employment_kind)
            select gen_random_uuid(), id, date '2010-09-01', now(), '示例', 'FEMALE', date '1985-03-01', ?, 'PRIMARY',
                'ESTABLISHED' from made),
        assignments as (
            insert into assignment (id, teacher_id, school_id, valid_from, recorded_at, fte, is_primary)
            select gen_random_uuid(), made.id, s.id, date '2010-09-01', now(), 1, true from made, school s
            where s.code = ?),
        titles as (
            insert into title (id, teacher_id, level, appointed_on, special_post, recorded_at)
            select gen_random_uuid(), id, ?, date '2018-09-01', false, now() from made where ?::text is not null)
        insert into honour (id, teacher_id, kind, backbone, level, name, awarded_by, valid_from, recorded_at)
        select gen_random_uuid(), id, 'BACKBONE', true, ?, '骨干教师', '教育局', date '2020-09-01', now() from made
        where ?::text is not null
        """;

    private static final String YEAR = """
        with made as (
            insert into school_year (id, school_id, year, teaching_area, sports_area, equipment_value, network_classrooms,
                recorded_at)
            select gen_random_uuid(), id, 2025, ?, 9000, 2400000, 30, now() from school where code = ? returning id)
        insert into pupil_count (school_year_id, stage, pupils) select id, 'PRIMARY', ? from made
        """;

    @Inject
    Sql sql;

    @Inject
    AdoptedRules rules;

    private Fixtures county;
    private String school;

    @BeforeEach
    void aSchool() {
        county = Fixtures.newCounty();
        school = county.newSchool();
    }

    @Test
    void shouldGiveTheFiguresOfTheGoldenSchool() {
        pupils(school, 892, "4000");
        people(2, true, "SENIOR", "PROVINCE");
        people(24, true, "SENIOR", "CITY");
        people(19, true, "SENIOR", "COUNTY");
        people(1, true, "FIRST", "COUNTY");
        people(26, true, "FIRST", "SCHOOL");
        people(3, true, "SECOND", null);
        people(26, false, null, null);

        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/staff/ratios?asOf=2026-03-01&node=" + school)
                .then()
                .statusCode(200)
                .body("pupils", equalTo(892))
                .body("staff", equalTo(101))
                .body("fullTimeTeachers", equalTo(75))
                .body("seniorTeachers", equalTo(45))
                .body("pupilsPerTeacher", equalTo("11.89"))
                .body("seniorPercent", equalTo("60.00"))
                .body("backbone.PROVINCE", equalTo(2))
                .body("backbone.CITY", equalTo(24))
                .body("backbone.COUNTY", equalTo(20))
                .body("backbone.SCHOOL", equalTo(26))
                .body("backboneCountyAndAbove", equalTo(46))
                .body("backboneCountyAndAbovePer100Pupils", equalTo("5.16"));
        as(Tokens.clerkOf(county.newSchool()))
                .get("/api/v1/statistics/staff/ratios?node=" + school)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldCountByGroupsAndAgreeWithTheListBehindTheCount() {
        people(3, true, "SENIOR", null);
        people(1, true, "FIRST", null);

        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/titles?asOf=2026-03-01&groupBy=title,ageBand")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("groups.key.title", contains("FIRST", "SENIOR"))
                .body("groups.key.ageBand", contains("40-44", "40-44"))
                .body("groups.percent", contains("25.00", "75.00"));
        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/staff/people?asOf=2026-03-01&title=SENIOR")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/titles?asOf=2017-03-01")
                .then()
                .statusCode(200)
                .body("groups.key.title", contains("NONE"))
                .body("groups[0].count", equalTo(4));
        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/staff?groupBy=name")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldJudgeTheBalanceOfACountyAndLeaveSmallSchoolsOut() {
        String second = county.newSchool();
        String third = county.newSchool();
        String small = county.newSchool();
        pupils(school, 600, "4000");
        pupils(second, 900, "4000");
        pupils(third, 500, "4000");
        pupils(small, 49, "4000");
        people(9, true, "SENIOR", "COUNTY");
        peopleAt(second, 9, true, "SENIOR", "CITY");
        peopleAt(third, 4, true, "SENIOR", "PROVINCE");
        peopleAt(third, 5, true, "FIRST", "SCHOOL");

        as(Tokens.grant("county-bureau", county.county()).token())
                .get("/api/v1/statistics/balance?asOf=2026-03-01&stage=PRIMARY&region=" + county.county())
                .then()
                .statusCode(200)
                .body("year", equalTo(2025))
                .body("counties[0].schools", equalTo(4))
                .body("counties[0].outOfScope", equalTo(1))
                .body("counties[0].pupils", equalTo(2000))
                .body("counties[0].coefficients.find { it.indicator == 'BACKBONE' }.coefficient", equalTo("0.2490"))
                .body("counties[0].coefficients.find { it.indicator == 'BACKBONE' }.mean", equalTo("1.1000"))
                .body("counties[0].coefficients.find { it.indicator == 'BACKBONE' }.keepsLimit", equalTo(true))
                .body(
                        "counties[0].schoolDetails.find { it.schoolCode == '" + third
                                + "' }.indicators.find { it.indicator == 'BACKBONE' }.value",
                        equalTo("0.80"))
                .body("counties[0].schoolDetails.find { it.schoolCode == '" + small + "' }.inScope", equalTo(false))
                .body("counties[0].complete", equalTo(true));
        // A clerk sees one of these schools; one school never differs, and that is not what the county's coefficient
        // says.
        as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/balance?asOf=2026-03-01&stage=PRIMARY&region=" + county.county())
                .then()
                .statusCode(200)
                .body("counties[0].complete", equalTo(false))
                .body("counties[0].schools", equalTo(1))
                .body("counties[0].coefficients", hasSize(0))
                .body("counties[0].composite", nullValue())
                .body("counties[0].balanced", nullValue())
                .body("counties[0].schoolDetails.schoolCode", contains(school));
    }

    @Test
    void shouldReportAContradictionInAPublishedTableAndKeepThePrintedValue() {
        // S07 of the case collection: the paper prints 42.62 where half up gives 42.63.
        String table = """
                {"columns": ["first and above", "second", "below"], "rows": [
                  {"name": "L city village primary", "counts": [918, 990, 132], "printed": ["45", "48.53", "6.47"],
                   "printedTotal": 2040},
                  {"name": "L city teaching points", "counts": [313, 263, 41], "printed": ["50.73", "42.62", "6.65"],
                   "printedTotal": 671}]}
                """;

        as(Tokens.admin())
                .body(table)
                .post("/api/v1/statistics/titles/published-tables")
                .then()
                .statusCode(200)
                .body("consistent", equalTo(false))
                .body("rows[1].printed", contains("50.73", "42.62", "6.65"))
                .body("contradictions", hasSize(2))
                .body("contradictions[0].row", equalTo("L city teaching points"))
                .body("contradictions[0].column", equalTo("second"))
                .body("contradictions[0].printed", equalTo("42.62"))
                .body("contradictions[0].recomputed", equalTo("42.63"))
                .body("contradictions[0].difference", equalTo("-0.01"))
                .body("contradictions[0].rounding", equalTo(true))
                .body("contradictions[1].printed", equalTo("671"))
                .body("contradictions[1].recomputed", equalTo("617"))
                .body("contradictions[1].rounding", equalTo(false));
        as(Tokens.admin())
                .body("""
                        {"columns": ["a", "b"], "rows": [{"name": "x", "counts": [1, 2, 3], "printed": ["50", "50"]}]}
                        """)
                .post("/api/v1/statistics/titles/published-tables")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rows[0]"));
    }

    @Test
    void shouldBeginTheSchoolYearOnTheDayThatTheCountyHasAdopted() {
        ratiosOn("2026-08-15").body("year", equalTo(2025));

        Adopted.policy(rules, county.county(), "YEAR_START", Map.of("yearStart", "08-01", "yearKind", "SCHOOL"));

        ratiosOn("2026-08-15").body("year", equalTo(2026));
        ratiosOn("2026-07-31").body("year", equalTo(2025));
    }

    private ValidatableResponse ratiosOn(String day) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/staff/ratios?asOf=" + day + "&node=" + school)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldWriteTheSameFiguresAsCsvAndXlsx() throws IOException {
        people(2, true, "SENIOR", "COUNTY");
        people(1, true, null, null);
        pupils(school, 100, "400");
        String query = "asOf=2026-03-01&organisation=" + school;

        assertThat(csv("titles?groupBy=title&" + query).lines().toList())
                .containsExactly("\ufeff职称,人数,占比%", "NONE,1,33.33", "SENIOR,2,66.67", "合计,3,100.00");
        assertThat(csv("staff?groupBy=school,gender&" + query).lines().toList())
                .element(0)
                .isEqualTo("\ufeff学校,性别,人数,占比%");
        List<String> balance = csv("balance?year=2025&asOf=2026-03-01&stage=PRIMARY&region=" + county.county())
                .lines()
                .toList();
        // A head, seven indicators of the school, seven coefficients of the county.
        assertThat(balance).hasSize(15);
        assertThat(balance.get(4)).startsWith(county.county() + ",PRIMARY," + school + ",");
        assertThat(balance.get(4)).contains(",100,生均教学及辅助用房面积(㎡),4.00,4.5,否,");
        assertThat(balance.get(11)).contains(",全部学校,100,生均教学及辅助用房面积(㎡),4.0000,,,,0.0000,");

        List<String> roster = csv("staff/roster?title=SENIOR&" + query).lines().toList();
        assertThat(roster).hasSize(3);
        assertThat(roster.getFirst()).startsWith("\ufeff编号,姓名,学校,城乡,");
        assertThat(roster.get(1)).contains("," + school + ",TOWN,PRIMARY,").contains(",SENIOR,");
        assertThat(as(Tokens.clerkOf(county.newSchool()))
                        .accept(Tabular.CSV)
                        .get("/api/v1/statistics/staff/roster?" + query)
                        .asString()
                        .lines())
                .hasSize(1);

        byte[] xlsx = file("titles?groupBy=title&" + query, Tabular.XLSX);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(2).getCellAsNumber(1)).hasValue(new BigDecimal("2"));
            assertThat(rows.get(2).getCellAsNumber(2)).hasValue(new BigDecimal("66.67"));
        }
    }

    @Test
    void shouldWorkOutACoefficientForGivenFigures() {
        as(Tokens.clerkOf(school))
                .body("""
                    {"units": [{"pupils": 45, "items": 279}, {"pupils": 37, "items": 137}, {"pupils": 89, "items": 935},
                     {"pupils": 76, "items": 160}, {"pupils": 55, "items": 402}], "limit": "0.50"}
                    """)
                .post("/api/v1/statistics/balance/coefficients")
                .then()
                .statusCode(200)
                .body("coefficient", equalTo("0.5153"))
                .body("keepsLimit", equalTo(false));
    }

    private void people(int count, boolean teaching, String title, String honour) {
        peopleAt(school, count, teaching, title, honour);
    }

    private void peopleAt(String at, int count, boolean teaching, String title, String honour) {
        String[] subjects = teaching ? new String[] {"CHINESE"} : new String[0];
        sql.update(PEOPLE, count, subjects, at, title, title, honour, honour);
    }

    private void pupils(String at, int pupils, String area) {
        sql.update(YEAR, new BigDecimal(area), at, pupils);
    }

    private static String csv(String path) {
        return new String(file(path, Tabular.CSV), StandardCharsets.UTF_8);
    }

    private static byte[] file(String path, String type) {
        return as(Tokens.admin())
                .header("Accept-Language", "zh-CN")
                .accept(type)
                .get("/api/v1/statistics/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
