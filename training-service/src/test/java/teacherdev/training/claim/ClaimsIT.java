package teacherdev.training.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.training.CreditRule;
import teacherdev.training.Fixtures;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.CreditRow;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.SynchronisingCredits;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ClaimsIT {

    private static final String PAPERS = """
            scheme: 论文学分
            inputs:
              成果: {records: {级别: {type: text, one_of: [省, 市]}}}
            steps:
              - {id: 学分, formula: '8 * count(成果[级别 = "省"]) + 4 * count(成果[级别 = "市"])'}
            """;
    private static final String PAPERS_POLICY = """
            {"scheme": "%s", "records": "成果", "credits": "学分", "unit": "CREDIT"}
            """;

    @Inject
    SynchronisingCredits synchronising;

    @Inject
    Sql sql;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
    private final String self = Tokens.grant("teacher", "CN").teacherId(teacher).token();
    private final String principal = Tokens.grant("principal", school.code()).token();
    private final String bureau = Tokens.grant("county-bureau", county).token();

    @Test
    void shouldCountNothingWhenTheCountyReturnsAClaimAndOnceWhenItComesAgain() {
        String claim = submit().statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("step", equalTo("SCHOOL"))
                .body("round", equalTo(1))
                .extract()
                .path("id");
        decide(principal, claim, 1, "approval").statusCode(200).body("step", equalTo("COUNTY"));
        decide(bureau, claim, 2, "return")
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("step", nullValue())
                .body("deeds.deed", contains("SUBMITTED", "APPROVED", "RETURNED"));
        ledger().body("items", empty());

        as(self).header("If-Match", "\"3\"")
                .body(aClaim())
                .put("/api/v1/credit-claims/" + claim)
                .then()
                .statusCode(200)
                .body("round", equalTo(2))
                .body("step", equalTo("SCHOOL"));
        ledger().body("items", empty());
        decide(principal, claim, 4, "approval").statusCode(200);
        decide(bureau, claim, 5, "approval")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("entryId", notNullValue());
        decide(bureau, claim, 5, "approval").statusCode(412);
        decide(bureau, claim, 6, "approval").statusCode(409).body("code", equalTo("CLAIM_NOT_OPEN"));
        ledger().body("items", hasSize(1)).body("items[0].activityHours", equalTo("24.00"));

        decide(principal, claim, 6, "revocation").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(bureau, claim, 6, "revocation").statusCode(200).body("state", equalTo("REVOKED"));
        ledger().body("items", hasSize(2))
                .body("items.find { it.kind == 'REVERSAL' }.activityHours", equalTo("-24.00"));
        decide(bureau, claim, 7, "revocation").statusCode(409).body("code", equalTo("CLAIM_NOT_APPROVED"));
        submit().statusCode(409).body("code", equalTo("ALREADY_CLAIMED"));
    }

    @Test
    void shouldPageOverTheClaimsOfAllSchoolsInTheirOrder() {
        School other = Staff.schoolIn(city, county);
        School neighbour = Staff.schoolIn(city, city + "02");
        List<String> ids = new ArrayList<>();
        for (School place : List.of(school, other, neighbour, school, other)) {
            UUID claimant = Staff.teachersAt(place, 1, "2012-09-01").getFirst();
            String id = as(Tokens.grant("teacher", "CN").teacherId(claimant).token())
                    .body(aClaim())
                    .post("/api/v1/teachers/" + claimant + "/credit-claims")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            if (!place.equals(neighbour)) {
                ids.add(id);
            }
        }

        String next = as(bureau)
                .get("/api/v1/credit-claims?state=SUBMITTED&limit=3")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(ids.subList(0, 3)))
                .extract()
                .path("next");
        as(bureau)
                .get("/api/v1/credit-claims?state=SUBMITTED&limit=3&after=" + next)
                .then()
                .body("items.id", equalTo(ids.subList(3, 4)))
                .body("next", nullValue());
        as(bureau)
                .get("/api/v1/credit-claims?school=" + other.code())
                .then()
                .body("items.id", contains(ids.get(1), ids.get(3)));
        as(bureau).get("/api/v1/credit-claims?state=APPROVED").then().body("items", hasSize(0));
    }

    @Test
    void shouldKeepWhatEachRoundClaimedAndBeFoundByTeacherAndSchool() {
        String claim = submit().statusCode(201).extract().path("id");
        decide(principal, claim, 1, "return").statusCode(200);
        Map<String, Object> smaller = aClaim();
        smaller.put("hours", "18.00");
        smaller.put("evidence", "Certificate 2026-0918");
        as(self).header("If-Match", "\"2\"")
                .body(smaller)
                .put("/api/v1/credit-claims/" + claim)
                .then()
                .statusCode(200)
                .body("hours", equalTo("18.00"))
                .body("deeds.deed", contains("SUBMITTED", "RETURNED", "SUBMITTED"))
                .body("deeds[0].claimed.hours", equalTo("24.00"))
                .body("deeds[0].claimed.evidence", equalTo("Certificate 2026-0917"))
                .body("deeds[0].actor", notNullValue())
                .body("deeds[1].claimed", nullValue())
                .body("deeds[2].claimed.hours", equalTo("18.00"));

        UUID colleague = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        as(bureau)
                .get("/api/v1/credit-claims?teacher=" + teacher + "&school=" + school.code())
                .then()
                .body("items.id", contains(claim));
        as(bureau).get("/api/v1/credit-claims?teacher=" + colleague).then().body("items", hasSize(0));
        as(bureau).get("/api/v1/credit-claims?school=nowhere").then().body("items", hasSize(0));
        as(Tokens.grant("county-bureau", city + "02").token())
                .get("/api/v1/credit-claims?teacher=" + teacher)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void shouldNotCountASessionAgainThatItsCompletionHasCredited() {
        String claim = submit(claimOf("session-1")).statusCode(201).extract().path("id");
        decide(principal, claim, 1, "approval").statusCode(200);
        completed("session-1");

        decide(bureau, claim, 2, "approval").statusCode(409).body("code", equalTo("ACTIVITY_ALREADY_CREDITED"));

        ledger().body("items", hasSize(1));
        completed("session-2");
        submit(claimOf("session-2"))
                .statusCode(409)
                .body("code", equalTo("ACTIVITY_ALREADY_CREDITED"))
                .body("errors[0].field", equalTo("externalId"));
    }

    @Test
    void shouldNotCountASessionAgainThatAClaimHasCredited() {
        String claim = submit(claimOf("session-3")).statusCode(201).extract().path("id");
        decide(principal, claim, 1, "approval").statusCode(200);
        decide(bureau, claim, 2, "approval").statusCode(200);

        RowResult booked = completion("session-3");

        assertThat(booked.status()).isEqualTo(RowStatus.FAILED);
        assertThat(booked.faults()).extracting(Culprit::code).containsExactly("ACTIVITY_ALREADY_CREDITED");
        ledger().body("items", hasSize(1));
        decide(bureau, claim, 3, "revocation").statusCode(200);
        assertThat(completion("session-3").status()).isEqualTo(RowStatus.CREATED);
    }

    @Test
    void shouldCountOnceWhenACompletionBooksTheSessionWhileItsClaimIsApproved() {
        String claim = submit(claimOf("session-4")).statusCode(201).extract().path("id");
        decide(principal, claim, 1, "approval").statusCode(200);

        CompletableFuture<Integer> deciding = QuarkusTransaction.requiringNew().call(() -> {
            sql.update("insert into credit_account (teacher_id, version) values (?, 1)", teacher);
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(
                    () -> decide(bureau, claim, 2, "approval").extract().statusCode());
            Staff.awaitWaitingFor(
                    sql.first("select pg_backend_pid() as pid", row -> row.integer("pid"))
                            .orElseThrow(),
                    1);
            sql.update(
                    "insert into credit_source (source_system, teacher_id, external_id, entry_id, year) values ('SESSION', ?, ?, ?, 2026)",
                    teacher,
                    "session-4",
                    UUID.randomUUID());
            return begun;
        });

        assertThat(deciding.join()).isEqualTo(409);
        ledger().body("items", empty());
    }

    private void completed(String session) {
        assertThat(completion(session).status()).isEqualTo(RowStatus.CREATED);
    }

    /** As the completion of a session books it. */
    private RowResult completion(String session) {
        CreditRow row = new CreditRow(
                "SESSION",
                session,
                teacher,
                null,
                null,
                "Reading-lesson workshop",
                CourseLevel.COUNTY,
                Form.FACE_TO_FACE,
                new BigDecimal("16.00"),
                LocalDate.parse("2026-05-21"),
                null,
                null,
                null,
                null);
        return synchronising
                .synchronise(
                        new Access("session-completion", List.of("CN"), Optional.empty()),
                        List.of(new BulkRow<>(1, new RowKey("SESSION", session), row, List.of())))
                .getFirst();
    }

    private static Map<String, Object> claimOf(String externalId) {
        Map<String, Object> claim = aClaim();
        claim.put("externalId", externalId);
        return claim;
    }

    @Test
    void shouldLetOnlyTheRolesOfTheStepDecideAndNobodyHerOwnClaim() {
        String claim = submit().extract().path("id");

        decide(bureau, claim, 1, "approval").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(self, claim, 1, "approval").statusCode(403);
        String principalHerself =
                Tokens.grant("principal", school.code()).teacherId(teacher).token();
        decide(principalHerself, claim, 1, "approval").statusCode(403).body("code", equalTo("OWN_CLAIM"));
        decide(Tokens.grant("principal", "elsewhere").token(), claim, 1, "approval")
                .statusCode(404);
        as(principal).put("/api/v1/credit-claims/" + claim + "/approval").then().statusCode(428);
        as(principal)
                .get("/api/v1/credit-claims?state=SUBMITTED&step=SCHOOL")
                .then()
                .body("items.id", contains(claim));
        as(Tokens.clerkOf("elsewhere"))
                .get("/api/v1/credit-claims/" + claim)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldCountOnceWhenManyApproveTogether() throws Exception {
        String claim = submit().extract().path("id");
        decide(principal, claim, 1, "approval").statusCode(200);

        List<Future<Integer>> answers;
        try (ExecutorService clerks = Executors.newFixedThreadPool(16)) {
            answers = clerks.invokeAll(Collections.nCopies(
                    32, () -> decide(bureau, claim, 2, "approval").extract().statusCode()));
        }

        int approved = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 412);
            approved += answer.get() == 200 ? 1 : 0;
        }
        assertThat(approved).isEqualTo(1);
        ledger().body("items", hasSize(1));
    }

    @Test
    void shouldApproveManyAtOnceEachByItself() {
        Map<String, Object> other = aClaim();
        other.put("externalId", "GUOPEI-2");
        String first = submit().extract().path("id");
        String second = submit(other).extract().path("id");

        given().auth()
                .oauth2(principal)
                .contentType(ContentType.JSON)
                .body(List.of(
                        Map.of("id", first, "version", 1),
                        Map.of("id", second, "version", 9),
                        Map.of("id", second, "version", 1),
                        Map.of("id", UUID.randomUUID().toString(), "version", 1)))
                .put("/api/v1/credit-claims/approvals")
                .then()
                .statusCode(200)
                .body("updated", equalTo(2))
                .body("failed", equalTo(2))
                .body("results.status", contains("UPDATED", "FAILED", "UPDATED", "FAILED"))
                .body("results[1].errors[0].code", equalTo("PRECONDITION_FAILED"));
        as(bureau).get("/api/v1/credit-claims?step=COUNTY").then().body("items", hasSize(2));
    }

    @Test
    void shouldCountWhatTheCreditRuleMakesOfAClaimsFacts() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.document(PAPERS));
        CreditRule.apply(county, "2020-01-01", PAPERS_POLICY);
        Map<String, Object> paper = aClaim();
        paper.put("hours", "0.00");
        paper.put("facts", Map.of("级别", "村"));
        submit(paper).statusCode(422).body("code", equalTo("CREDIT_RULE_REFUSES"));
        paper.put("facts", Map.of("级别", "省", "页数", "9"));
        submit(paper).statusCode(422).body("errors[0].field", equalTo("facts.页数"));

        paper.put("facts", Map.of("级别", "省"));
        String claim = submit(paper)
                .statusCode(201)
                .body("facts", equalTo(Map.of("级别", "省")))
                .extract()
                .path("id");
        decide(principal, claim, 1, "approval").statusCode(200);
        decide(bureau, claim, 2, "approval").statusCode(200);

        ledger().body("items[0].amount", equalTo("8.00"))
                .body("items[0].facts", equalTo(Map.of("级别", "省")))
                .body("items[0].evidence", equalTo("Certificate 2026-0917"));
    }

    @Test
    void shouldLeadAClaimOnUnderTheSurvivingRecordAndRevokeItThere() {
        UUID survivor = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String claim = submit().statusCode(201).extract().path("id");

        Fixtures.send(Fixtures.merged(teacher, survivor, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(principal)
                        .get("/api/v1/credit-claims/" + claim)
                        .then()
                        .body("teacherId", equalTo(survivor.toString())));
        decide(principal, claim, 2, "approval").statusCode(200);
        decide(bureau, claim, 3, "approval").statusCode(200).body("state", equalTo("APPROVED"));

        Fixtures.credits(bureau, survivor).body("items", hasSize(1)).body("items[0].activityHours", equalTo("24.00"));
        UUID last = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Fixtures.send(Fixtures.merged(survivor, last, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Fixtures.credits(bureau, last).body("items", hasSize(1)));
        decide(bureau, claim, 4, "revocation").statusCode(200).body("state", equalTo("REVOKED"));
        Fixtures.credits(bureau, last)
                .body("items", hasSize(2))
                .body("items.find { it.kind == 'REVERSAL' }.activityHours", equalTo("-24.00"));
    }

    @Test
    void shouldGoThroughCityAndProvinceEachByItsOwnRole() {
        Policy.adopt("CREDIT_CLAIM", county, "2020-01-01", """
                {"chain": ["SCHOOL", "COUNTY", "CITY", "PROVINCE"]}""");
        String cityBureau = Tokens.grant("city-bureau", city).token();
        String provinceBureau =
                Tokens.grant("province-bureau", city.substring(0, 2)).token();
        String claim = submit().body("chain", contains("SCHOOL", "COUNTY", "CITY", "PROVINCE"))
                .extract()
                .path("id");

        decide(principal, claim, 1, "approval").statusCode(200);
        decide(cityBureau, claim, 2, "approval").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(bureau, claim, 2, "approval").statusCode(200).body("step", equalTo("CITY"));
        decide(bureau, claim, 3, "approval").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(provinceBureau, claim, 3, "approval").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(Tokens.grant("city-bureau", Staff.newCity()).token(), claim, 3, "approval")
                .statusCode(404);
        decide(cityBureau, claim, 3, "approval").statusCode(200).body("step", equalTo("PROVINCE"));
        decide(cityBureau, claim, 4, "approval").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        ledger().body("items", empty());
        as(provinceBureau)
                .get("/api/v1/credit-claims?state=SUBMITTED&step=PROVINCE")
                .then()
                .body("items.id", hasItem(claim));

        decide(provinceBureau, claim, 4, "return").statusCode(200).body("state", equalTo("RETURNED"));
        as(self).header("If-Match", "\"5\"")
                .body(aClaim())
                .put("/api/v1/credit-claims/" + claim)
                .then()
                .statusCode(200)
                .body("step", equalTo("SCHOOL"));
        decide(principal, claim, 6, "approval").statusCode(200);
        decide(bureau, claim, 7, "approval").statusCode(200);
        decide(cityBureau, claim, 8, "approval").statusCode(200);
        decide(provinceBureau, claim, 9, "approval")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("deeds.step", hasItem("PROVINCE"));
        ledger().body("items", hasSize(1));
        decide(cityBureau, claim, 10, "revocation").statusCode(403).body("code", equalTo("STEP_OF_OTHERS"));
        decide(provinceBureau, claim, 10, "revocation").statusCode(200).body("state", equalTo("REVOKED"));
    }

    @Test
    void shouldCountTheNumberThatTheApproverSetsWithinTheRangeOfTheRule() {
        adoptRanges();
        Map<String, Object> paper = aClaim();
        paper.put("hours", "0.00");
        paper.put("facts", Map.of("种类", "论文", "级别", "省", "认定", "20"));
        submit(paper)
                .statusCode(422)
                .body("code", equalTo("FACT_OF_APPROVER"))
                .body("errors[0].field", equalTo("facts.认定"));
        paper.put("facts", Map.of("种类", "论文", "级别", "村"));
        submit(paper).statusCode(422).body("errors[0].field", equalTo("facts.级别"));
        paper.put("facts", Map.of("种类", "论文", "级别", "省"));
        String claim = submit(paper).statusCode(201).extract().path("id");

        approve(principal, claim, 1, Map.of("认定", "9.99"))
                .statusCode(422)
                .body("code", equalTo("CREDIT_RULE_REFUSES"))
                .body("errors[0].field", equalTo("facts.认定"));
        approve(principal, claim, 1, Map.of("认定", "12"))
                .statusCode(200)
                .body("decidedFacts", equalTo(Map.of("认定", "12")))
                .body("facts", equalTo(Map.of("种类", "论文", "级别", "省")));
        approve(bureau, claim, 2, Map.of("认定", "21")).statusCode(422).body("errors[0].field", equalTo("facts.认定"));
        approve(bureau, claim, 2, Map.of("页数", "3"))
                .statusCode(422)
                .body("code", equalTo("FACT_NOT_ASKED"))
                .body("errors[0].field", equalTo("facts.页数"));
        ledger().body("items", empty());

        approve(bureau, claim, 2, Map.of("认定", "18"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("deeds.findAll { it.facts != null }.facts.认定", contains("12", "18"));
        ledger().body("items[0].amount", equalTo("18.00"))
                .body("items[0].facts", equalTo(Map.of("种类", "论文", "级别", "省", "认定", "18")));
    }

    @Test
    void shouldNotLetTheLastStepPassWhatTheApproverHasNotSaid() {
        adoptRanges();
        Map<String, Object> paper = aClaim();
        paper.put("hours", "0.00");
        paper.put("facts", Map.of("种类", "论文", "级别", "县", "获奖", "true"));
        String claim = submit(paper).statusCode(201).extract().path("id");
        decide(principal, claim, 1, "approval").statusCode(200);

        decide(bureau, claim, 2, "approval")
                .statusCode(422)
                .body("code", equalTo("CREDIT_RULE_REFUSES"))
                .body("errors.field", hasItem("facts.认定"));
        approve(bureau, claim, 2, Map.of("认定", "5", "获奖加", "5"))
                .statusCode(422)
                .body("errors.field", contains("facts.获奖加"));
        as(bureau)
                .body(List.of(Map.of("id", claim, "version", 2, "facts", Map.of("认定", "5", "获奖加", "4"))))
                .put("/api/v1/credit-claims/approvals")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
        ledger().body("items[0].amount", equalTo("9.00"));
    }

    @Test
    void shouldShowEveryEntryThatItBroughtAndTheOneThatStands() {
        String claim = submit().extract().path("id");
        as(self).get("/api/v1/credit-claims/" + claim)
                .then()
                .body("entries", empty())
                .body("entryId", nullValue());
        decide(principal, claim, 1, "approval").statusCode(200);
        String posted = decide(bureau, claim, 2, "approval")
                .statusCode(200)
                .body("entries.kind", contains("GRANT"))
                .extract()
                .path("entryId");
        as(self).get("/api/v1/credit-claims/" + claim).then().body("standingEntryId", equalTo(posted));

        // Another rule applies since: the hours are valued anew, by an entry in the place of the first.
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(county, "2020-01-01", "{\"scheme\": \"%s\"}");
        as(bureau)
                .body(Map.of("reason", "学分折算"))
                .put("/api/v1/credits/recalculation?year=2026&organisation=" + county)
                .then()
                .statusCode(200);
        String standing = as(self).get("/api/v1/credit-claims?state=APPROVED")
                .then()
                .statusCode(200)
                .body("items[0].entryId", equalTo(posted))
                .body("items[0].entries.kind", containsInAnyOrder("GRANT", "REVERSAL", "GRANT"))
                .body("items[0].entries.amount", containsInAnyOrder("24.00", "-24.00", "2.40"))
                .extract()
                .path("items[0].standingEntryId");
        ledger().body("items.find { it.id == '" + standing + "' }.replaces", equalTo(posted));

        decide(bureau, claim, 3, "revocation")
                .statusCode(200)
                .body("entryId", equalTo(posted))
                .body("standingEntryId", nullValue())
                .body("entries", hasSize(4));
    }

    private void adoptRanges() {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("C07-nanbu-ranges"));
        CreditRule.apply(county, "2020-01-01", """
                {"scheme": "%s", "records": "活动", "credits": "总学时", "unit": "HOUR", "fields": {"级别": ""},
                 "checks": {"论文区间": "认定", "获奖区间": "获奖加"}, "approverFacts": ["认定", "获奖加"]}
                """);
    }

    private static ValidatableResponse approve(String token, String claim, int version, Map<String, String> facts) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("facts", facts))
                .put("/api/v1/credit-claims/" + claim + "/approval")
                .then();
    }

    private ValidatableResponse submit() {
        return submit(aClaim());
    }

    private ValidatableResponse submit(Map<String, Object> claim) {
        return as(self).body(claim)
                .post("/api/v1/teachers/" + teacher + "/credit-claims")
                .then();
    }

    private static ValidatableResponse decide(String token, String claim, int version, String deed) {
        var request = as(token).header("If-Match", "\"" + version + "\"");
        if (!deed.equals("approval")) {
            request.body(Map.of("reason", "The certificate is missing"));
        }
        return request.put("/api/v1/credit-claims/" + claim + "/" + deed).then();
    }

    private ValidatableResponse ledger() {
        return as(self).get("/api/v1/teachers/" + teacher + "/credits").then().statusCode(200);
    }

    private static Map<String, Object> aClaim() {
        Map<String, Object> claim = new HashMap<>();
        claim.put("externalId", "GUOPEI-1");
        claim.put("activity", "National training of backbone teachers");
        claim.put("courseLevel", "NATIONAL");
        claim.put("form", "FACE_TO_FACE");
        claim.put("hours", "24.00");
        claim.put("date", "2026-05-20");
        claim.put("evidence", "Certificate 2026-0917");
        return claim;
    }
}
