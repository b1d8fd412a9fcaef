package teacherdev.teacher.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

/** Case T07 as the document of a county: years that a grade or a breach closes, from events, cases and careers alone. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ClosedYearsIT {

    private static final Map<String, String> DEGREES =
            Map.of("doctor", "DOCTOR", "master", "MASTER", "bachelor", "BACHELOR", "college", "COLLEGE");
    private static final Map<String, String> GRADES =
            Map.of("basically", "BASICALLY_QUALIFIED", "unqualified", "UNQUALIFIED");

    @Inject
    AdoptedRules rules;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Map<UUID, Map<String, Object>> rowOf = new HashMap<>();
    private Fixtures county;
    private String school;

    @BeforeEach
    void aCountyWithItsOwnDocument() {
        county = Fixtures.newCounty();
        school = county.newSchool();
        Adopted.scheme(rules, county.county(), "TITLE", "title-eligibility", document("T07-county-eligibility.yaml"));
    }

    static Stream<JsonNode> rows() {
        return StreamSupport.stream(
                tree("/cases/T07-alternatives-and-closed-years.json", new ObjectMapper())
                        .at("/worked_example/rows")
                        .spliterator(),
                false);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldDecideEachRowOfTheCase(JsonNode row) {
        int year = row.get("year").asInt();
        UUID teacher = teacher(
                year - row.get("teaching_years").asInt(),
                DEGREES.get(row.get("degree").asText()),
                year - row.get("first_grade_years").asInt());
        row.get("events")
                .forEach(event ->
                        event(teacher, event.get(0).asText(), event.get(1).asInt()));

        ValidatableResponse answer = eligibility(bureau(), teacher, year + "-09-01")
                .body("eligible", equalTo(row.get("eligible").asBoolean()));

        // The case gives a reason for each alternative, and one more for each year that is closed.
        assertThat(answer.extract().<List<Boolean>>path("conditions.findAll { !it.met }"))
                .hasSize(row.get("eligible").asBoolean() ? 0 : 1);
        assertThat(answer.extract()
                        .<Map<String, Object>>path("conditions.find { it.expression == '教龄 >= 教龄要求' }.facts"))
                .containsEntry("教龄", row.get("teaching_years").asText());
        assertThat(answer.extract()
                        .<Map<String, Object>>path("conditions.find { it.expression == '一级年限 >= 一级要求' }.facts"))
                .containsEntry("一级年限", row.get("first_grade_years").asText());
    }

    @Test
    void shouldNameTheGradeThatClosesTheYearAndTheDayOnWhichItOpens() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        event(teacher, "basically", 2023);

        eligibility(bureau(), teacher, "2024-09-01")
                .body("eligibleFrom", equalTo("2025-01-01"))
                .body("conditions.find { !it.met }.text", equalTo("2023年考核基本合格:2023年至2024年不得申报"))
                .body("conditions.find { !it.met }.metFrom", equalTo("2025-01-01"))
                .body("conditions.find { !it.met }.facts.考核.年度", contains(2023))
                .body("conditions.find { !it.met }.facts.考核.等次", contains("基本合格"));
        eligibility(bureau(), teacher, "2025-01-01").body("eligible", equalTo(true));
        as(bureau())
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/title-eligibility?target=SENIOR&asOf=2024-09-01&organisation=" + county.county())
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.teacherId == '" + teacher + "' }.unmet",
                        contains("2023年考核基本合格:2023年至2024年不得申报"));
    }

    @Test
    void shouldCountFinalGradesOnlyAndTheLastWordAboutACycle() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        UUID cycle = UUID.randomUUID();
        grade(teacher, cycle, 1, 2023, "UNQUALIFIED", false);
        eligibility(bureau(), teacher, "2024-09-01").body("eligible", equalTo(true));
        grade(teacher, cycle, 2, 2023, "UNQUALIFIED", true);
        eligibility(bureau(), teacher, "2024-09-01").body("eligible", equalTo(false));

        grade(teacher, cycle, 3, 2023, "QUALIFIED", true);

        eligibility(bureau(), teacher, "2024-09-01")
                .body("eligible", equalTo(true))
                .body("conditions.find { it.facts.考核 != null }.facts.考核.等次", contains("合格"));
    }

    @Test
    void shouldTakeNoGradeOfATermForThatOfAYearAndForgetOneThatWasTakenForIt() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        UUID term = cycle(9);
        grade(teacher, term, 1, 2023, "UNQUALIFIED", true);
        eligibility(bureau(), teacher, "2024-09-01").body("eligible", equalTo(false));

        send(teacher, 1, """
                {"teacherId": "%s", "cycleId": "%s", "year": 2023, "kind": "TERM", "grade": "UNQUALIFIED", "final": true}
                """.formatted(teacher, term));
        grade(teacher, cycle(1), 1, 2022, "QUALIFIED", true);

        eligibility(bureau(), teacher, "2024-09-01")
                .body("eligible", equalTo(true))
                .body("conditions.find { it.facts.考核 != null }.facts.考核.年度", contains(2022));
        eligibility(bureau(), teacher, "2024-09-01", clock.instant()).body("eligible", equalTo(true));
    }

    @Test
    void shouldGoByTheCycleThatWasOpenedLaterWhereAYearHasTwo() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        grade(teacher, cycle(1), 7, 2023, "UNQUALIFIED", true);
        grade(teacher, cycle(2), 1, 2023, "QUALIFIED", true);

        eligibility(bureau(), teacher, "2024-09-01").body("eligible", equalTo(true));
        eligibility(bureau(), teacher, "2024-09-01", clock.instant()).body("eligible", equalTo(true));
    }

    @Test
    void shouldKnowWhatAReplicaOfTheVersionBeforeHeardAndConfirmed() {
        UUID graded = teacher(2009, "BACHELOR", 2015);
        sql.update(
                "insert into yearly_grade (teacher_id, cycle_id, year, grade, final, row_version) values (?, ?, 2023, ?, true, 1)",
                graded,
                cycle(1),
                "UNQUALIFIED");
        UUID vetoed = teacher(2022, "DOCTOR", 2022);
        event(vetoed, "forgery", 2020);
        sql.update("update ethics_case set confirmed_until = null where teacher_id = ?", vetoed);
        LocalDate today = LocalDate.now(clock);

        eligibility(bureau(), graded, "2024-09-01").body("eligible", equalTo(false));
        eligibility(bureau(), vetoed, today.toString(), clock.instant())
                .body(
                        "conditions.find { it.condition == 'ethics' }.metFrom",
                        equalTo(today.plusMonths(24).toString()));
    }

    @Test
    void shouldAnswerAsItWasKnownBeforeTheGradeAndBeforeACorrection() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        UUID cycle = UUID.randomUUID();
        grade(teacher, cycle, 1, 2023, "UNQUALIFIED", true);
        Instant told = told(teacher, 1);
        grade(teacher, cycle, 2, 2023, "QUALIFIED", true);
        Instant corrected = told(teacher, 2);

        eligibility(bureau(), teacher, "2024-09-01", told.minusNanos(1_000)).body("eligible", equalTo(true));
        eligibility(bureau(), teacher, "2024-09-01", corrected.minusNanos(1_000))
                .body("eligible", equalTo(false));
        eligibility(bureau(), teacher, "2024-09-01", corrected).body("eligible", equalTo(true));
        summary("2024-09-01", corrected.minusNanos(1_000))
                .body("considered", equalTo(1))
                .body("eligible", equalTo(0));
        summary("2024-09-01", corrected).body("considered", equalTo(1)).body("eligible", equalTo(1));
    }

    @Test
    void shouldKeepPastFiguresWhenCareersAreCorrectedAndPeopleMoveAway() {
        UUID teacher = teacher(2009, "BACHELOR", 2015);
        String before = as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .extract()
                .path("items[0].recordedAt");
        as(Tokens.admin())
                .body(Map.of(
                        "level",
                        "FIRST",
                        "appointedOn",
                        "2022-09-01",
                        "reason",
                        "聘书日期有误",
                        "corrects",
                        titleOf(teacher)))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201);
        summary("2024-09-01", null).body("eligible", equalTo(0));
        summary("2024-09-01", Instant.parse(before))
                .body("considered", equalTo(1))
                .body("eligible", equalTo(1));

        moveAway(teacher, "2025-09-01");

        summary("2024-09-01", null).body("considered", equalTo(1)).body("eligible", equalTo(0));
        summary("2024-09-01", Instant.parse(before))
                .body("considered", equalTo(1))
                .body("eligible", equalTo(1));
        summary("2025-09-01", null).body("considered", equalTo(0));
    }

    @Test
    void shouldTellWhatABreachIsAboutOnlyToThoseWhoMayReadCases() {
        UUID teacher = teacher(2022, "DOCTOR", 2022);
        event(teacher, "forgery", 2021);

        eligibility(bureau(), teacher, "2024-09-01")
                .body("conditions.find { !it.met }.text", equalTo("2021年弄虚作假:2021年至2024年不得申报"))
                .body("conditions.find { !it.met }.facts.失信.代码", contains("N08"));
        eligibility(self(teacher), teacher, "2024-09-01")
                .body("conditions.find { !it.met }.facts.失信.代码", contains("N08"));
        eligibility(Tokens.clerkOf(school), teacher, "2024-09-01")
                .body("eligible", equalTo(false))
                .body("conditions.find { !it.met }.text", equalTo("涉及师德失范的申报条件"))
                .body("conditions.find { !it.met }.metFrom", equalTo("2025-01-01"))
                .body("conditions.find { !it.met }.facts", not(hasKey("失信")))
                .body("conditions.find { !it.met }.values.失信", nullValue());
        as(Tokens.clerkOf(school))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/title-eligibility?target=SENIOR&asOf=2024-09-01")
                .then()
                .statusCode(200)
                .body("items[0].unmet", contains("涉及师德失范的申报条件"));
    }

    @Test
    void shouldKnowOfABreachAndItsVetoOnlyFromItsConfirmationOn() {
        UUID teacher = teacher(2022, "DOCTOR", 2022);
        String today = LocalDate.now(clock).toString();
        event(teacher, "forgery", LocalDate.now(clock).getYear() - 1);
        Instant confirmed = step(teacher, "CONFIRMED");

        eligibility(bureau(), teacher, today)
                .body("eligible", equalTo(false))
                .body("conditions.findAll { !it.met }", hasSize(2));
        eligibility(bureau(), teacher, today, confirmed.minusNanos(1_000))
                .body("eligible", equalTo(true))
                .body("conditions.find { it.condition == 'ethics' }.met", equalTo(true));
    }

    @Test
    void shouldKnowThatASanctionLengthensTheVetoOnlyFromTheSanctionOn() {
        UUID teacher = teacher(2022, "DOCTOR", 2022);
        event(teacher, "forgery", 2020);
        LocalDate today = LocalDate.now(clock);
        String path = "/api/v1/teachers/" + teacher + "/ethics/cases";
        String id = as(bureau()).get(path).then().extract().path("items[0].id");
        as(bureau())
                .header("If-Match", "\"3\"")
                .body(Map.of("statement", "处分", "endsOn", today.plusYears(4).toString()))
                .put(path + "/" + id + "/sanction")
                .then()
                .statusCode(200);
        Instant sanctioned = step(teacher, "SANCTIONED");

        eligibility(bureau(), teacher, today.toString())
                .body(
                        "conditions.find { it.condition == 'ethics' }.metFrom",
                        equalTo(today.plusYears(4).toString()));
        eligibility(bureau(), teacher, today.toString(), sanctioned.minusNanos(1_000))
                .body(
                        "conditions.find { it.condition == 'ethics' }.metFrom",
                        equalTo(today.plusMonths(24).toString()));
    }

    /** When a step of her case was taken. */
    private Instant step(UUID teacher, String kind) {
        return sql.first(
                        "select e.occurred_at from ethics_entry e join ethics_case c on c.id = e.case_id"
                                + " where c.teacher_id = ? and e.kind = ?",
                        row -> row.instant("occurred_at"),
                        teacher,
                        kind)
                .orElseThrow();
    }

    @Test
    void shouldLetAProvinceAskForHonoursThatHoldAndForYearsOfService() {
        Adopted.scheme(
                rules,
                school,
                "TITLE",
                "title-eligibility",
                Map.of(
                        "scheme",
                        "荣誉与任教",
                        "inputs",
                        Map.of(
                                "荣誉",
                                Map.of("records", Map.of("级别", "text", "类别", "text", "骨干", "bool", "有效", "bool")),
                                "校龄",
                                "number",
                                "班主任年限",
                                "number"),
                        "scheme_inputs",
                        Map.of("截止日", "date"),
                        "steps",
                        List.of(Map.of(
                                "id",
                                "可申报",
                                "require",
                                Map.of(
                                        "all",
                                        List.of(
                                                Map.of(
                                                        "check",
                                                        "count(荣誉[级别 = \"市级\" and 类别 = \"骨干教师\" and 骨干 and 有效]) >= 1"),
                                                Map.of("check", "校龄 >= 10"),
                                                Map.of("check", "班主任年限 >= 1")))))));
        UUID teacher = teacher(2014, "BACHELOR", 2018);
        as(Tokens.admin())
                .body(Map.of(
                        "kind", "BACKBONE", "level", "CITY", "name", "骨干教师", "awardedBy", "教育局", "from", "2023-09-01"))
                .post("/api/v1/teachers/" + teacher + "/honours")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .body(Map.of(
                        "role",
                        "HEAD_TEACHER",
                        "schoolCode",
                        school,
                        "from",
                        "2020-09-01",
                        "to",
                        "2021-09-01",
                        "unit",
                        "一班"))
                .post("/api/v1/teachers/" + teacher + "/terms")
                .then()
                .statusCode(201);

        eligibility(bureau(), teacher, "2023-08-31")
                .body("conditions.met", contains(false, false, true, true))
                .body("conditions[1].metFrom", equalTo("2024-09-01"));
        eligibility(bureau(), teacher, "2024-09-01")
                .body("eligible", equalTo(true))
                .body("conditions[0].facts.荣誉.级别", contains("市级"))
                .body("conditions[1].values.校龄", equalTo("10"));
        // It holds for three years.
        eligibility(bureau(), teacher, "2026-09-01").body("conditions.met", contains(false, true, true, true));
    }

    @Test
    void shouldListTheFactsForWhichADocumentMayAsk() {
        as(bureau())
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/title-eligibility/facts")
                .then()
                .statusCode(200)
                .body("items.find { it.name == '考核' }.type", equalTo("records"))
                .body("items.find { it.name == '考核' }.fields.等次", equalTo("text"))
                .body("items.find { it.name == '师德失范' }.scoring", equalTo(false))
                .body("items.find { it.name == '周期学时' }.conditions", equalTo(false));
    }

    private void event(UUID teacher, String kind, int year) {
        if (kind.equals("forgery")) {
            confirmFraud(teacher, year + "-05-10");
        } else {
            grade(teacher, UUID.randomUUID(), 1, year, GRADES.get(kind), true);
        }
    }

    /** The cycle of an id, as the time when it was opened makes it grow; of nobody else. */
    private static UUID cycle(long opened) {
        return new UUID(opened, UUID.randomUUID().getLeastSignificantBits());
    }

    private void grade(UUID teacher, UUID cycle, long version, int year, String grade, boolean decided) {
        send(teacher, version, """
                {"teacherId": "%s", "cycleId": "%s", "year": %d, "grade": "%s", "final": %s}
                """.formatted(teacher, cycle, year, grade, decided));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select 1 as one from yearly_grade_told where teacher_id = ? and cycle_id = ? and row_version = ?",
                                row -> true,
                                teacher,
                                cycle,
                                version)
                        .isPresent());
    }

    private static void send(UUID teacher, long version, String grade) {
        Topics.send(
                LocalInfrastructure.bootstrapServers(),
                TestEvent.of(
                        "teacherdev.evaluation.v1", "teacherdev.evaluation.grade-decided.v1", teacher, version, grade));
    }

    private Instant told(UUID teacher, long version) {
        return sql.first(
                        "select told_at from yearly_grade_told where teacher_id = ? and row_version = ?",
                        row -> row.instant("told_at"),
                        teacher,
                        version)
                .orElseThrow();
    }

    private void confirmFraud(UUID teacher, String occurredOn) {
        String path = "/api/v1/teachers/" + teacher + "/ethics/cases";
        String id = as(bureau())
                .body(Map.of("code", "N08", "occurredOn", occurredOn, "statement", "材料造假"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String step : List.of("reply", "confirmation")) {
            as(step.equals("reply") ? self(teacher) : bureau())
                    .header("If-Match", step.equals("reply") ? "\"1\"" : "\"2\"")
                    .body(Map.of("statement", "说明"))
                    .put(path + "/" + id + "/" + step)
                    .then()
                    .statusCode(200);
        }
    }

    private UUID teacher(int teachingSince, String degree, int firstSince) {
        Map<String, Object> body = aTeacherAt(school);
        body.put("stage", "JUNIOR");
        body.put("assignment", anAssignment(school, teachingSince + "-09-01"));
        UUID teacher = created(body);
        rowOf.put(teacher, body);
        as(Tokens.admin())
                .body(Map.of("level", degree, "awardedOn", "2009-06-30"))
                .post("/api/v1/teachers/" + teacher + "/degrees")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .body(Map.of("level", "FIRST", "appointedOn", firstSince + "-09-01"))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201);
        return teacher;
    }

    private void moveAway(UUID teacher, String day) {
        Map<String, Object> row = new HashMap<>(rowOf.get(teacher));
        row.put("assignment", anAssignment(Fixtures.newCounty().newSchool(), day));
        as(Tokens.admin())
                .body(List.of(row))
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    private static String titleOf(UUID teacher) {
        return as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse summary(String day, Instant knownAt) {
        return as(bureau())
                .get("/api/v1/title-eligibility/summary?target=SENIOR&asOf=" + day + "&organisation=" + county.county()
                        + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse eligibility(String token, UUID teacher, String day) {
        return eligibility(token, teacher, day, null);
    }

    private static ValidatableResponse eligibility(String token, UUID teacher, String day, Instant knownAt) {
        return as(token)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/title-eligibility?target=SENIOR&asOf=" + day
                        + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .then()
                .statusCode(200);
    }

    private String bureau() {
        return Tokens.grant("county-bureau", county.county()).token();
    }

    private String self(UUID teacher) {
        return Tokens.grant("teacher", school).teacherId(teacher).token();
    }

    private static Map<String, Object> document(String name) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        return yaml.convertValue(tree("/schemes/" + name, yaml), new TypeReference<>() {});
    }

    private static JsonNode tree(String resource, ObjectMapper mapper) {
        try (InputStream file = ClosedYearsIT.class.getResourceAsStream(resource)) {
            return mapper.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
