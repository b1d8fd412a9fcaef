package teacherdev.training.cycle;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.CreditRule;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TrainingCyclesIT {

    private static final String FIVE_YEARS = "items.find { it.cycle == '2021-2025' }.";
    private static final String FIRST_YEAR = "items.find { it.requirement == 'NEW_TEACHER' }.";

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldJudgeFiveYearsAndNameEachYearBelowTheFloorWherePolicySetsOne() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String[] hours = {"80.00", "75.00", "60.00", "90.00", "55.00"};
        for (int i = 0; i < hours.length; i++) {
            Staff.credit(List.of(teacher), "Y" + i, (2021 + i) + "-05-01", hours[i]);
        }

        cycles(clerk, teacher)
                .body(FIVE_YEARS + "required", equalTo("360.00"))
                .body(FIVE_YEARS + "achieved", equalTo("360.00"))
                .body(FIVE_YEARS + "missing", equalTo("0.00"))
                .body(FIVE_YEARS + "met", equalTo(true))
                .body(FIVE_YEARS + "unmet", empty())
                .body(FIVE_YEARS + "due", equalTo("2025-12-31"));

        adopt("{\"yearlyFloor\":\"72\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cycles(clerk, teacher).body(FIVE_YEARS + "met", equalTo(false)));
        cycles(clerk, teacher)
                .body(FIVE_YEARS + "achieved", equalTo("360.00"))
                .body(FIVE_YEARS + "unmet", contains("2023 short of 12 hours", "2025 short of 17 hours"));
        given().auth()
                .oauth2(clerk)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/training-cycles")
                .then()
                .body(FIVE_YEARS + "unmet[0]", equalTo("2023 年缺 12 学时"));
    }

    @ParameterizedTest
    @CsvSource({"119.50, false, 0.50", "120.00, true, 0.00"})
    void shouldAskOneHundredAndTwentyHoursOfANewTeacherInHerFirstYear(String hours, boolean met, String missing) {
        UUID teacher = Staff.teachersAt(school, 1, "2024-09-01").getFirst();
        Staff.credit(List.of(teacher), "first", "2025-08-31", hours);
        Staff.credit(List.of(teacher), "too late", "2025-09-01", "10.00");

        cycles(clerk, teacher)
                .body(FIRST_YEAR + "required", equalTo("120.00"))
                .body(FIRST_YEAR + "achieved", equalTo(hours))
                .body(FIRST_YEAR + "missing", equalTo(missing))
                .body(FIRST_YEAR + "due", equalTo("2025-08-31"))
                .body(FIRST_YEAR + "met", equalTo(met));
    }

    @Test
    void shouldAskMoreOfPrincipalsAndLessOfWhoWasOnLeave() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2023-05-01", "360.00");
        Staff.run("""
                update roster_teacher set terms = '[{"role": "PRINCIPAL", "from": "2022-09-01", "to": null}]'::jsonb
                where teacher_id = ?
                """, teacher);
        cycles(clerk, teacher).body(FIVE_YEARS + "required", equalTo("360.00")).body(FIVE_YEARS + "met", equalTo(true));

        adopt("{\"principalExtra\":\"40\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cycles(clerk, teacher).body(FIVE_YEARS + "required", equalTo("400.00")));
        cycles(clerk, teacher).body(FIVE_YEARS + "met", equalTo(false)).body(FIVE_YEARS + "missing", equalTo("40.00"));

        // 158 of the cycle's 1,826 days: 400 * 1668 / 1826.
        Staff.run("""
                update roster_teacher set leaves = '[{"kind": "MATERNITY", "from": "2023-03-01", "to": "2023-08-06"}]'::jsonb
                where teacher_id = ?
                """, teacher);
        cycles(clerk, teacher)
                .body(FIVE_YEARS + "suspendedDays", equalTo(158))
                .body(FIVE_YEARS + "required", equalTo("365.39"))
                .body(FIVE_YEARS + "missing", equalTo("5.39"));
    }

    /** 122 of the cycle's 1,826 days since 1 September 2025: 360 * 122 / 1826. */
    @Test
    void shouldAskForAllOrInProportionOfWhoBeganAtTheEndOfACycleAsThePolicySays() {
        UUID late = Staff.teachersAt(school, 1, "2025-09-01").getFirst();
        UUID early = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        List.of(late, early).forEach(teacher -> Staff.credit(List.of(teacher), "A", "2025-10-01", "24.05"));
        cycles(clerk, late)
                .body(FIVE_YEARS + "required", equalTo("360.00"))
                .body(FIVE_YEARS + "daysBeforeWork", equalTo(0))
                .body(
                        FIVE_YEARS + "reasons[1]",
                        equalTo("work began on 2025-09-01, after 1704 days of it; the policy asks for all of it"
                                + " (lateJoiners FULL)"));

        adopt("{\"lateJoiners\": \"PRORATED\", \"yearlyFloor\": \"72\"}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cycles(clerk, late).body(FIVE_YEARS + "required", equalTo("24.05")));

        // Of the floor of 2025, too, 122 of 365 days are asked for: 72 * 122 / 365, cut to 24.06.
        cycles(clerk, late)
                .body(FIVE_YEARS + "daysBeforeWork", equalTo(1704))
                .body(FIVE_YEARS + "suspendedDays", equalTo(0))
                .body(FIVE_YEARS + "missing", equalTo("0.00"))
                .body(FIVE_YEARS + "unmet", contains("2025 short of 0.01 hours"))
                .body(
                        FIVE_YEARS + "reasons",
                        contains(
                                "national-training-cycle asks for it from 2021-01-01 to 2025-12-31, 1826 days",
                                "work began on 2025-09-01, after 1704 days of it; they are taken off in proportion"
                                        + " (lateJoiners PRORATED)"));
        cycles(clerk, early).body(FIVE_YEARS + "required", equalTo("360.00")).body(FIVE_YEARS + "reasons", hasSize(1));
        given().auth()
                .oauth2(clerk)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + late + "/training-cycles")
                .then()
                .body(FIVE_YEARS + "reasons[1]", equalTo("2025-09-01 入职，此前 1704 天按比例扣除（lateJoiners PRORATED）"));

        // A leave before her first day takes nothing off twice; 60 days of leave later do: 360 * 62 / 1826.
        Staff.run("""
                update roster_teacher set leaves = '[{"kind": "SICK", "from": "2025-06-01", "to": "2025-10-31"}]'::jsonb
                where teacher_id = ?
                """, late);
        cycles(clerk, late)
                .body(FIVE_YEARS + "suspendedDays", equalTo(60))
                .body(FIVE_YEARS + "daysBeforeWork", equalTo(1704))
                .body(FIVE_YEARS + "required", equalTo("12.22"));
    }

    @Test
    void shouldSayThatARuleCannotBeAppliedThatSaysNoKnownWordOfLateJoiners() {
        UUID teacher = Staff.teachersAt(school, 1, "2025-09-01").getFirst();
        adopt("{\"lateJoiners\": \"HALF\"}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(clerk)
                        .get("/api/v1/teachers/" + teacher + "/training-cycles")
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("CYCLE_RULE_UNREADABLE")));
    }

    @Test
    void shouldCountSchoolYearsWhereTheCountyDoes() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2022-08-31", "50.00");
        Staff.credit(List.of(teacher), "B", "2022-09-01", "72.00");
        adopt("{\"yearStart\":\"09-01\",\"yearlyFloor\":\"72\"}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cycles(clerk, teacher)
                        .body(FIVE_YEARS + "from", equalTo("2021-09-01"))
                        .body(FIVE_YEARS + "due", equalTo("2026-08-31")));
        cycles(clerk, teacher)
                .body(FIVE_YEARS + "years.find { it.year == 2021 }.hours", equalTo("50.00"))
                .body(FIVE_YEARS + "years.find { it.year == 2022 }.hours", equalTo("72.00"))
                .body(FIVE_YEARS + "unmet[1]", equalTo("2021 short of 22 hours"))
                .body(FIVE_YEARS + "unmet[2]", startsWith("2023 short of"));
    }

    /** Case C06: 360 credits in five years and at least 24 in each; 180 of new teachers, of which 80 practice. */
    @Test
    void shouldJudgeByAnotherProvincesDocumentWithNamesOfItsOwn() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("C06-five-year-cycle-zhejiang"));
        adopt("""
                {"scheme": "%s", "required": "须总学分", "achieved": "总学分",
                 "names": {"学分": "years", "年": "year", "数": "hours", "试用期": "newTeacher", "实践": "practiceHours"}}
                """.formatted(CreditRule.code(county)));
        UUID first = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> cycles(clerk, first).body("items[0].scheme", equalTo(CreditRule.code(county))));

        fiveYears("80", "70", "75", "75", "60").body(FIVE_YEARS + "met", equalTo(true));
        fiveYears("100", "100", "23", "90", "60")
                .body(FIVE_YEARS + "met", equalTo(false))
                .body(FIVE_YEARS + "unmet", contains("year 2023: 23 < 24"));
        fiveYears("60", "60", "60", "60", "60").body(FIVE_YEARS + "unmet", contains("total 300 < 360"));
        onTrial("190.00", "80.00").body(FIRST_YEAR + "met", equalTo(true));
        onTrial("185.00", "79.00").body(FIRST_YEAR + "unmet", contains("practice below 80"));
    }

    @Test
    void shouldSayThatARuleCannotBeAppliedWhoseDocumentNobodyAdopted() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        adopt("{\"scheme\": \"nobodys\"}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(clerk)
                        .get("/api/v1/teachers/" + teacher + "/training-cycles")
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("CYCLE_RULE_UNREADABLE")));
    }

    private ValidatableResponse fiveYears(String... hours) {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        for (int i = 0; i < hours.length; i++) {
            Staff.credit(List.of(teacher), "Y" + i, (2021 + i) + "-05-01", hours[i] + ".00");
        }
        return cycles(clerk, teacher);
    }

    private ValidatableResponse onTrial(String hours, String ofThemPractice) {
        UUID teacher = Staff.teachersAt(school, 1, "2024-09-01").getFirst();
        Map<String, Object> practice = Fixtures.aRow(teacher, "practice");
        practice.putAll(Map.of("date", "2025-03-01", "form", "PRACTICE", "hours", ofThemPractice));
        Map<String, Object> other = Fixtures.aRow(teacher, "other");
        other.putAll(Map.of(
                "date",
                "2025-03-02",
                "hours",
                new BigDecimal(hours).subtract(new BigDecimal(ofThemPractice)).toString()));
        Fixtures.put(clerk, List.of(practice, other)).body("created", equalTo(2));
        return cycles(clerk, teacher);
    }

    @Test
    void shouldShowHerCyclesToTheTeacherAndToNobodyOutsideTheScope() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();

        cycles(Tokens.grant("teacher", "CN").teacherId(teacher).token(), teacher)
                .body("items[0].cycle", equalTo("2026-2030"));
        given().auth()
                .oauth2(Tokens.clerkOf("elsewhere"))
                .get("/api/v1/teachers/" + teacher + "/training-cycles")
                .then()
                .statusCode(404);
    }

    private void adopt(String content) {
        UUID policy = UUID.randomUUID();
        Fixtures.send(TestEvent.of(
                "teacherdev.evaluation.v1", "teacherdev.evaluation.policy-adopted.v1", policy, 1, """
                {"policyId":"%s","version":1,"kind":"TRAINING_CYCLE","scope":"%s","effectiveFrom":"2021-01-01","content":%s}
                """.formatted(
                                policy, county, content)));
    }

    private static ValidatableResponse cycles(String token, UUID teacher) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/teachers/" + teacher + "/training-cycles")
                .then()
                .statusCode(200);
    }
}
