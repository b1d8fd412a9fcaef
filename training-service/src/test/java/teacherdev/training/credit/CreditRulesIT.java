package teacherdev.training.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.CreditRule;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** Activities valued by a county's credit scheme: conversion, caps, what a reversal frees, versions. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CreditRulesIT {

    private static final String CAPPED = """
            {"scheme": "%s", "records": "培训", "credits": "年度学分", "unit": "CREDIT"}
            """;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldConvertHoursByFormAndSayHowMuchOfTheCycleIsMissing() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(county, "2020-01-01", "{\"scheme\": \"%s\", \"years\": \"5\"}");

        credit("80.00", "FACE_TO_FACE", "2025-03-01")
                .body("amount", equalTo("8.00"))
                .body("unit", equalTo("CREDIT"));
        credit("60.00", "ONLINE", "2025-04-01")
                .body("amount", equalTo("3.00"))
                .body("activityHours", equalTo("60.00"))
                .body("rule.scheme", equalTo(CreditRule.code(county)))
                .body("rule.version", equalTo(1))
                .body("rule.steps.step", hasItems("学分", "尚缺"))
                .body("rule.steps.find { it.step == '尚缺' }.before", equalTo("28"))
                .body("rule.steps.find { it.step == '尚缺' }.after", equalTo("25"));

        totals().body("items", hasSize(1)).body("items[0].amount", equalTo("11.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "C01-neijiang-hours, 活动, 总学时",
        "C05-daily-credits-with-bonus, 培训, 年度学分",
        "national-credit-conversion, 活动, 学分"
    })
    void shouldReproduceEveryWorkedExampleOfAPublishedPlan(String plan, String records, String credits) {
        JsonNode document = CreditRule.shipped(plan);
        CreditRule.adopt(county, 1, "2020-01-01", document);
        CreditRule.apply(
                county,
                "2020-01-01",
                "{\"scheme\": \"%%s\", \"records\": \"%s\", \"credits\": \"%s\"}".formatted(records, credits));

        int examples = 0;
        for (JsonNode example : document.path("examples")) {
            for (JsonNode person : example.has("people") ? example.path("people") : List.of(example)) {
                UUID someone = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
                for (JsonNode record : person.path("inputs").path(records)) {
                    post(clerk, someone, activity(record)).statusCode(201);
                }
                BigDecimal published =
                        new BigDecimal(person.path("expect").path(credits).asText());
                assertThat(amount(someone))
                        .as(plan + " " + person.path("id"))
                        .isEqualByComparingTo(published.setScale(2, RoundingMode.HALF_UP));
                examples++;
            }
        }
        assertThat(examples).isPositive();
    }

    @Test
    void shouldCutAtTheCapAndGiveBackWhatAReversalFrees() {
        adoptCapped();
        String first =
                days("20", "省").body("amount", equalTo("144.00")).extract().path("id");
        days("3", "无")
                .body("amount", equalTo("16.00"))
                .body("rule.steps.find { it.step == '年度学分' }.after", equalTo("160"))
                .body("rule.steps.find { it.step == '原始学分' }.after", equalTo("162"));
        days("2", "无").body("amount", equalTo("0.00"));
        totals().body("items[0].amount", equalTo("160.00")).body("items[0].activities", equalTo(3));

        reverse(clerk, teacher, first).statusCode(201).body("amount", equalTo("-144.00"));

        totals().body("items[0].amount", equalTo("30.00")).body("items[0].activities", equalTo(2));
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credits")
                .then()
                .body("items.findAll { it.kind == 'ADJUSTMENT' }.amount", contains("14.00"))
                .body("items.find { it.kind == 'ADJUSTMENT' }.activityHours", equalTo("0.00"));
        String adjustment = as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credits")
                .path("items.find { it.kind == 'ADJUSTMENT' }.id");
        reverse(clerk, teacher, adjustment).statusCode(422).body("code", equalTo("REVERSAL_NOT_REVERSIBLE"));
        as(Tokens.admin())
                .get("/api/v1/statistics/training/reconciliation?year=2025")
                .then()
                .body("differences", hasSize(0));
    }

    @Test
    void shouldTakeBackWhatTheRuleOfTheFormerCountyValuedAfterTheSchoolCameToAnother() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(county, "2020-01-01", "{\"scheme\": \"%s\"}");
        String entry = credit("80.00", "FACE_TO_FACE", "2025-03-01")
                .body("amount", equalTo("8.00"))
                .extract()
                .path("id");

        Staff.run(
                "update roster_school set path = ? where school_id = ?",
                new String[] {"CN", county.substring(0, 2), county.substring(0, 4), county + "9", school.code()},
                school.id());

        as(Tokens.grant("training-centre", school.code()).token())
                .get("/api/v1/statistics/training/reconciliation?year=2025")
                .then()
                .body("differences", hasSize(0));
        reverse(clerk, teacher, entry).statusCode(201).body("amount", equalTo("-8.00"));
        totals().body("items[0].amount", equalTo("0.00"));
        as(Tokens.grant("training-centre", school.code()).token())
                .get("/api/v1/statistics/training/reconciliation?year=2025")
                .then()
                .body("differences", hasSize(0));
    }

    @Test
    void shouldRefuseWhatTheRuleCannotReadAndChangeNothing() {
        adoptCapped();
        Map<String, Object> missing = fact(Map.of("单位", "天"));
        post(clerk, teacher, missing)
                .statusCode(422)
                .body("code", equalTo("CREDIT_RULE_REFUSES"))
                .body("errors.field", hasItem("facts.数量"));
        post(clerk, teacher, fact(Map.of("单位", "周", "数量", "1")))
                .statusCode(422)
                .body("errors.field", hasItem("facts.单位"));
        post(clerk, teacher, fact(Map.of("单位", "天", "数量", "1", "奖金", "5")))
                .statusCode(422)
                .body("code", equalTo("FACT_NOT_ASKED"))
                .body("errors[0].field", equalTo("facts.奖金"));

        Map<String, Object> good = row("G", Map.of("单位", "天", "数量", "2"));
        Map<String, Object> bad = row("B", Map.of("单位", "天"));
        put(clerk, List.of(bad, good)).body("created", equalTo(1)).body("failed", equalTo(1));
        put(clerk, List.of(bad, good)).body("unchanged", equalTo(1)).body("failed", equalTo(1));
        good.put("facts", Map.of("单位", "天", "数量", "3"));
        put(clerk, List.of(good)).body("updated", equalTo(1));

        totals().body("items[0].amount", equalTo("18.00"));
    }

    @Test
    void shouldTakeNoFactsAndNeedHoursWhereNoRuleApplies() {
        Map<String, Object> body = fact(Map.of("单位", "天"));
        post(clerk, teacher, body).statusCode(422).body("code", equalTo("FACT_NOT_ASKED"));
        Map<String, Object> empty = aCredit();
        empty.put("hours", "0.00");
        post(clerk, teacher, empty).statusCode(422).body("code", equalTo("HOURS_MISSING"));
        post(clerk, teacher, aCredit())
                .statusCode(201)
                .body("rule", nullValue())
                .body("unit", equalTo("HOUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scheme\": \"nobody-adopted-it\"}",
                "{\"scheme\": \"%s\", \"credits\": \"没有的步骤\"}",
                "{\"scheme\": \"%s\", \"unit\": \"POINTS\"}"
            })
    void shouldRefusePostingsUnderAPolicyThatCannotBeApplied(String policy) {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(county, "2020-01-01", policy);

        post(clerk, teacher, aCredit()).statusCode(409).body("code", equalTo("CREDIT_RULE_UNREADABLE"));
        totals().body("items", hasSize(0));
    }

    @Test
    void shouldLetOldEntriesKeepTheirVersionWhenTheRuleChanges() {
        String plan = """
                {scheme: 折算, inputs: {活动: {records: {学时: number}}},
                 steps: [{id: 原始, formula: sum(活动.学时) / %s}, {id: 学分, formula: 原始, max: 10}]}
                """;
        CreditRule.adopt(county, 1, "2025-01-01", CreditRule.document(plan.formatted("10")));
        CreditRule.adopt(county, 2, "2025-07-01", CreditRule.document(plan.formatted("5")));
        CreditRule.apply(county, "2025-01-01", "{\"scheme\": \"%s\"}");

        credit("60.00", "ONLINE", "2025-03-01").body("amount", equalTo("6.00")).body("rule.version", equalTo(1));
        String second = credit("10.00", "ONLINE", "2025-08-01")
                .body("amount", equalTo("0.00"))
                .body("rule.version", equalTo(2))
                .extract()
                .path("id");
        credit("10.00", "ONLINE", "2025-02-01").body("amount", equalTo("1.00")).body("rule.version", equalTo(1));

        reverse(clerk, teacher, second).statusCode(201);
        totals().body("items[0].amount", equalTo("7.00"));
    }

    @Test
    void shouldValueAYearAnewAsNewEntriesWithADifferenceSheet() {
        CreditRule.apply(county, "2025-01-01", "{\"scheme\": \"%s\"}");
        CreditRule.adopt(county, 1, "2025-01-01", CreditRule.shipped("national-credit-conversion"));
        credit("80.00", "FACE_TO_FACE", "2025-03-01").body("amount", equalTo("8.00"));
        credit("60.00", "ONLINE", "2025-04-01").body("amount", equalTo("3.00"));
        CreditRule.adopt(county, 2, "2025-01-01", CreditRule.document("""
                {scheme: 修订, inputs: {活动: {records: {学时: number}}},
                 steps: [{id: 原始, formula: sum(活动.学时) / 10}, {id: 学分, formula: 原始, max: 12}]}
                """));
        String bureau = Tokens.grant("county-bureau", county).token();
        String path = "/api/v1/credits/recalculation?year=2025&organisation=" + county;

        as(bureau)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(teacher.toString()))
                .body("items[0].activities", equalTo(2))
                .body("items[0].difference", equalTo("1.00"))
                .body("next", nullValue());
        totals().body("items[0].amount", equalTo("11.00"));
        as(bureau).accept("text/csv").get(path).then().statusCode(200).body(containsString(",2,1.00"));

        as(bureau)
                .body(Map.of("reason", "修订"))
                .put(path)
                .then()
                .statusCode(200)
                .body("items[0].difference", equalTo("1.00"));
        totals().body("items[0].amount", equalTo("12.00"))
                .body("items[0].activityHours", equalTo("140.00"))
                .body("items[0].activities", equalTo(2));
        as(bureau).body(Map.of("reason", "修订")).put(path).then().body("items", hasSize(0));
        as(clerk).get(path).then().statusCode(403);
        as(Tokens.grant("county-bureau", city + "02").token()).get(path).then().body("items", hasSize(0));
    }

    @Test
    void shouldLeaveWhatTheNewRuleCannotValueAsItWasAndNameIt() {
        credit("10.00", "FACE_TO_FACE", "2026-03-01").body("unit", equalTo("HOUR"));
        adoptCapped();
        days("2", "无").body("amount", equalTo("12.00"));
        String bureau = Tokens.grant("county-bureau", county).token();
        String path = "/api/v1/credits/recalculation?year=2026&organisation=" + county;

        as(bureau)
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("refused.teacherId", contains(teacher.toString()))
                .body("refused[0].date", equalTo("2026-03-01"))
                .body("refused[0].code", equalTo("MISSING_VALUE"))
                .body("refused[0].field", equalTo("facts.单位"));
        as(bureau).accept("text/csv").get(path).then().body(containsString("facts.单位"));
        as(bureau)
                .body(Map.of("reason", "修订"))
                .put(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("refused", hasSize(1));

        totals().body("items.find { it.unit == 'HOUR' }.amount", equalTo("10.00"))
                .body("items.find { it.unit == 'CREDIT' }.amount", equalTo("12.00"));
    }

    @Test
    void shouldFindAmountsThatAreNotWhatTheirRuleSays() {
        adoptCapped();
        days("20", "省").body("amount", equalTo("144.00"));
        String cut = days("10", "无").body("amount", equalTo("16.00")).extract().path("id");
        String first = days("3", "无").body("amount", equalTo("0.00")).extract().path("id");
        reverse(clerk, teacher, cut).statusCode(201);
        reconciliation("").body("differences", hasSize(0));

        // As if somebody had written into the ledger beside the rule.
        adjust(first, "2.50");
        reconciliation("")
                .body("differences", hasSize(1))
                .body("differences[0].sum", equalTo("AMOUNT"))
                .body("differences[0].subject", equalTo(teacher.toString()))
                .body("differences[0].year", equalTo(2025))
                .body("differences[0].rule", equalTo(CreditRule.code(county)))
                .body("differences[0].amount", equalTo("-2.50"));
        reconciliation("?year=2025").body("differences", hasSize(1));
        reconciliation("?year=2024").body("differences", hasSize(0));
        as(Tokens.grant("county-bureau", city + "02").token())
                .get("/api/v1/statistics/training/reconciliation")
                .then()
                .body("differences", hasSize(0));

        adjust(first, "-2.50");
        reconciliation("").body("differences", hasSize(0));
    }

    @Test
    void shouldAddUpInPeriodsOfSeveralYearsAndAcrossVersions() {
        JsonNode capped = CreditRule.shipped("C05-daily-credits-with-bonus");
        CreditRule.adopt(county, 1, "2020-01-01", capped);
        CreditRule.adopt(
                county, 2, "2025-02-01", CreditRule.document(capped.toString().replace("160", "170")));
        CreditRule.apply(county, "2020-01-01", """
                {"scheme": "%s", "records": "培训", "credits": "年度学分", "unit": "CREDIT", "years": "5"}
                """);
        Map<String, Object> earlier = fact(Map.of("单位", "天", "数量", "20", "优秀", "无"));
        earlier.put("date", "2024-05-01");
        post(clerk, teacher, earlier).statusCode(201);
        Map<String, Object> january = fact(Map.of("单位", "天", "数量", "5", "优秀", "无"));
        january.put("date", "2025-01-15");
        post(clerk, teacher, january).statusCode(201);
        String later = days("10", "无").extract().path("id");
        reconciliation("").body("differences", hasSize(0));

        reverse(clerk, teacher, later).statusCode(201);

        reconciliation("").body("differences", hasSize(0));
        reconciliation("?year=2024").body("differences", hasSize(0));
    }

    @Test
    void shouldJudgeAPeriodByTheYearsThatHeldWhateverThePolicySaysLater() {
        adoptCapped();
        Map<String, Object> first = fact(Map.of("单位", "天", "数量", "20", "优秀", "省"));
        first.put("date", "2024-05-01");
        String long2024 = post(clerk, teacher, first)
                .statusCode(201)
                .body("amount", equalTo("144.00"))
                .body("rule.periodYear", equalTo(2024))
                .body("rule.periodYears", equalTo(1))
                .extract()
                .path("id");
        Map<String, Object> second = fact(Map.of("单位", "天", "数量", "10", "优秀", "无"));
        second.put("date", "2024-06-01");
        post(clerk, teacher, second).statusCode(201).body("amount", equalTo("16.00"));

        CreditRule.apply(county, "2025-01-01", CAPPED.replace("}", ", \"years\": \"5\"}"));
        days("10", "无")
                .body("amount", equalTo("60.00"))
                .body("rule.periodYear", equalTo(2021))
                .body("rule.periodYears", equalTo(5));
        reconciliation("").body("differences", hasSize(0));

        // Told later of days before: what was counted stays until somebody has it valued anew.
        CreditRule.apply(county, "2024-01-01", CAPPED.replace("}", ", \"years\": \"2\", \"firstYear\": \"2023\"}"));
        reconciliation("").body("differences", hasSize(0));
        reverse(clerk, teacher, long2024).statusCode(201);
        totals().body("items.find { it.year == 2024 }.amount", equalTo("60.00"));
        reconciliation("").body("differences", hasSize(0));

        as(Tokens.grant("county-bureau", county).token())
                .body(Map.of("reason", "县教发〔2026〕12号"))
                .put("/api/v1/credits/recalculation?year=2024&organisation=" + county)
                .then()
                .statusCode(200);
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credits?year=2024")
                .then()
                .body("items.findAll { it.replaces != null }.rule.periodYear", contains(2023));
        reconciliation("").body("differences", hasSize(0));
    }

    private ValidatableResponse reconciliation(String question) {
        return as(Tokens.grant("county-bureau", county).token())
                .get("/api/v1/statistics/training/reconciliation" + question)
                .then()
                .statusCode(200);
    }

    private static void adjust(String causedBy, String amount) {
        Staff.run("""
                insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, activity, course_level, form,
                    activity_date, activity_hours, amount, unit, category, source_system, recorded_at, recorded_by, rule_code,
                    rule_version, rule_hash, caused_by)
                select gen_random_uuid(), year, teacher_id, school_id, school_code, 'ADJUSTMENT', activity, course_level, form,
                    activity_date, 0, ?::numeric, unit, category, source_system, now(), 'test', rule_code, rule_version,
                    rule_hash, id
                from credit_entry where id = ?
                """, amount, UUID.fromString(causedBy));
    }

    @Test
    void shouldLetTheNearestPolicyDecideAndACountyStayOut() {
        CreditRule.adopt(city, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(city, "2020-01-01", "{\"scheme\": \"%s\"}");
        CreditRule.apply(county, "2026-01-01", "{\"scheme\": \"NONE\"}");

        credit("20.00", "FACE_TO_FACE", "2025-12-31")
                .body("unit", equalTo("CREDIT"))
                .body("amount", equalTo("2.00"));
        credit("20.00", "FACE_TO_FACE", "2026-01-01")
                .body("unit", equalTo("HOUR"))
                .body("amount", equalTo("20.00"));
        totals().body("items.unit", contains("HOUR", "CREDIT"));
    }

    private void adoptCapped() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("C05-daily-credits-with-bonus"));
        CreditRule.apply(county, "2020-01-01", CAPPED);
    }

    private ValidatableResponse credit(String hours, String form, String date) {
        Map<String, Object> body = aCredit();
        body.put("hours", hours);
        body.put("form", form);
        body.put("date", date);
        return post(clerk, teacher, body).statusCode(201);
    }

    private ValidatableResponse days(String days, String excellence) {
        return post(clerk, teacher, fact(Map.of("单位", "天", "数量", days, "优秀", excellence)))
                .statusCode(201);
    }

    private static Map<String, Object> fact(Map<String, String> facts) {
        Map<String, Object> body = aCredit();
        body.put("hours", "6.00");
        body.put("date", "2025-03-01");
        body.put("facts", facts);
        return body;
    }

    private Map<String, Object> row(String externalId, Map<String, String> facts) {
        Map<String, Object> row = new HashMap<>(aRow(teacher, externalId));
        row.putAll(fact(facts));
        return row;
    }

    /** A record of a worked example as an activity: all that it says is a fact. */
    private static Map<String, Object> activity(JsonNode record) {
        Map<String, String> facts = new HashMap<>();
        record.properties()
                .forEach(field -> facts.put(field.getKey(), field.getValue().asText()));
        Map<String, Object> body = fact(facts);
        body.put("hours", record.path("学时").asText("0"));
        return body;
    }

    private ValidatableResponse totals() {
        return as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credit-totals")
                .then()
                .statusCode(200);
    }

    private BigDecimal amount(UUID someone) {
        String amount =
                as(clerk).get("/api/v1/teachers/" + someone + "/credit-totals").path("items[0].amount");
        return new BigDecimal(amount);
    }
}
