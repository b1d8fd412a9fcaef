package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/**
 * A school comes to another county: what it owns follows it, what the former county decided stays with that, and nobody loses or
 * gains anything else. Each time all sides ask: the school, its former county, its new one, and one that has nothing to do with it.
 */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SchoolMovesIT {

    private static final String CYCLES = "/api/v1/evaluation-cycles";
    private static final String SCORE = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private UUID neighbour;
    private String neighbourCode;
    private String newCounty;
    private String newBureau;
    private String stranger;
    private Map<UUID, String> own;
    private Map<UUID, String> others;

    /** Two schools of a county with five teachers each; the first is to move, the other stays. */
    @BeforeEach
    void shouldHaveTwoSchoolsOfACounty() {
        staff = new Staff(sql);
        neighbour = UUID.randomUUID();
        neighbourCode = "N-" + neighbour.toString().substring(0, 8);
        staff.school(neighbour, neighbourCode);
        newCounty = "D" + staff.county.substring(1);
        newBureau = Tokens.grant("county-bureau", newCounty).token();
        stranger =
                Tokens.grant("county-bureau", "E" + staff.county.substring(1)).token();
        own = new HashMap<>();
        others = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            own.put(staff.teacher(), String.valueOf(80 + i));
            others.put(staff.teacher(neighbour, ""), String.valueOf(60 + i));
        }
        staff.arrive();
    }

    @Test
    void shouldTakeAnOpenCycleOfASchoolToItsNewCountyUnderTheRulesItWasOpenedBy() {
        String scheme = Staff.scheme(staff.bureau, staff.county, SCORE);
        assess(staff.bureau, staff.county, Map.of("excellentShare", "0.40"));
        String cycle = staff.cycle(scheme, "总分");
        staff.move(newCounty, 2);

        sees(staff.clerk, CYCLES, cycle);
        sees(newBureau, CYCLES, cycle);
        seesNot(staff.bureau, CYCLES, cycle);
        seesNot(stranger, CYCLES, cycle);
        Staff.get(staff.bureau, CYCLES + "/" + cycle + "/participants").then().statusCode(404);
        Staff.get(newBureau, CYCLES + "/" + cycle + "/participants").then().body("items", hasSize(5));
        sees(staff.clerk, "/api/v1/schemes", scheme);
        sees(newBureau, "/api/v1/schemes", scheme);
        seesNot(stranger, "/api/v1/schemes", scheme);
        staff.scores(cycle, own).then().statusCode(200).body("recorded", equalTo(5));
        Staff.post(staff.bureau, CYCLES + "/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(404);
        Staff.post(newBureau, CYCLES + "/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(201);
        for (UUID one : List.copyOf(own.keySet()).subList(0, 2)) {
            staff.grade(cycle, one, "EXCELLENT").then().statusCode(200);
        }
        Response published =
                Staff.post(newBureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle));
        published.then().statusCode(201);
        sees(newBureau, "/api/v1/publications", published.path("id"));
        seesNot(staff.bureau, "/api/v1/publications", published.path("id"));
        Staff.post(
                        staff.principal,
                        CYCLES,
                        Map.of(
                                "organisation", staff.code,
                                "name", "下一年",
                                "kind", "YEAR",
                                "startsOn", "2027-01-01",
                                "endsOn", "2028-01-01",
                                "censusOn", "2027-12-01",
                                "schemeId", scheme,
                                "scoreStep", "总分"))
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEME_NOT_USABLE"));
    }

    @Test
    void shouldLeaveACountysCycleWithTheCountyAndShowTheSchoolItsPeopleInIt() {
        String cycle = countyCycle();
        Response published = Staff.post(
                staff.bureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle));
        published.then().statusCode(201);
        String publication = published.path("id");
        String figures = "/api/v1/statistics/evaluation?year=2026&region=";
        staff.move(newCounty, 2);
        String later = Staff.cycle(
                staff.bureau,
                staff.county,
                Staff.scheme(staff.bureau, staff.county, SCORE.replace("得分\ninputs", "新得分\ninputs")),
                Map.of("scoreStep", "总分", "name", "以后"));

        for (String token : List.of(staff.bureau, staff.clerk, newBureau)) {
            sees(token, CYCLES, cycle);
            sees(token, "/api/v1/publications", publication);
        }
        seesNot(stranger, CYCLES, cycle);
        seesNot(stranger, "/api/v1/publications", publication);
        seesNot(staff.clerk, CYCLES, later);
        seesNot(newBureau, CYCLES, later);
        people(staff.bureau, CYCLES + "/" + cycle + "/participants").then().body("items", hasSize(10));
        people(staff.bureau, CYCLES + "/" + cycle + "/results").then().body("items", hasSize(10));
        people(staff.bureau, "/api/v1/publications/" + publication + "/entries")
                .then()
                .body("items", hasSize(10));
        for (String token : List.of(staff.clerk, newBureau)) {
            for (String list : List.of(
                    CYCLES + "/" + cycle + "/participants",
                    CYCLES + "/" + cycle + "/results",
                    "/api/v1/publications/" + publication + "/entries")) {
                people(token, list).then().body("items.teacherId", containsInAnyOrder(ids(own)));
            }
        }
        people(newBureau, "/api/v1/teachers/" + own.keySet().iterator().next() + "/results")
                .then()
                .body("items", hasSize(1));
        Staff.post(newBureau, CYCLES + "/" + cycle + "/corrections", Map.of("reason", "不归我管"))
                .then()
                .statusCode(404);
        UUID teacher = own.keySet().iterator().next();
        String herself = Tokens.grant("teacher", staff.code).teacherId(teacher).token();
        Response objection = Staff.post(
                herself,
                "/api/v1/publications/" + publication + "/objections",
                Map.of("teacherId", teacher, "statement", "得分有误"));
        objection.then().statusCode(201);
        Staff.get(staff.bureau, "/api/v1/objections/" + objection.path("id"))
                .then()
                .statusCode(200);
        Staff.get(newBureau, "/api/v1/objections/" + objection.path("id"))
                .then()
                .statusCode(404);

        Staff.get(staff.bureau, figures + staff.county)
                .then()
                .body("groups.code", containsInAnyOrder(staff.code, neighbourCode))
                .body("groups.people", contains(5, 5));
        Staff.get(newBureau, figures + newCounty).then().statusCode(200).body("groups", empty());
        Staff.get(newBureau, figures + staff.code).then().body("groups.people", contains(5));
        Staff.get(newBureau, figures + staff.county).then().statusCode(404);
        Staff.get(staff.bureau, figures + staff.code).then().statusCode(404);
        Staff.get(stranger, figures + staff.code).then().statusCode(404);
    }

    @Test
    void shouldKeepTheFiguresOfACountyThatAllSchoolsHaveLeft() {
        String cycle = countyCycle();
        Staff.post(staff.bureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);
        staff.move(newCounty, 2);
        Staff.move(sql, neighbour, neighbourCode, newCounty, 2);

        sees(staff.bureau, CYCLES, cycle);
        Staff.get(staff.bureau, "/api/v1/statistics/evaluation?year=2026&groupBy=COUNTY&region=" + staff.county)
                .then()
                .body("groups.code", contains(staff.county))
                .body("groups.people", contains(10));
        Staff.get(staff.bureau, "/api/v1/statistics/pay?year=2026&region=" + staff.county)
                .then()
                .statusCode(200);
        String city = Tokens.grant("city-bureau", "5117").token();
        Staff.get(city, "/api/v1/statistics/evaluation?year=2026&groupBy=COUNTY&region=5117")
                .then()
                .body("groups.code", hasItem(staff.county))
                .body("groups.code", not(hasItem(newCounty)));
        Staff.get(staff.bureau, "/api/v1/policies?limit=200").then().body("items.scope", hasItem("CN"));
        Staff.post(staff.bureau, "/api/v1/policies", policy(staff.county, Map.of("x", 1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("SCOPE_UNKNOWN"));
    }

    @Test
    void shouldTakeRankingsAwardsPlansAndPoliciesOfASchoolAlongAndNothingElse() {
        String scheme = staff.scheme(SCORE);
        String draft = Staff.post(
                        staff.principal,
                        "/api/v1/schemes",
                        Map.of("scope", staff.code, "code", "next", "kind", "EVALUATION", "document", SCORE))
                .path("id");
        String ofCounty = Staff.scheme(staff.bureau, staff.county, SCORE);
        String cycle = staff.cycle(scheme, "总分");
        staff.scores(cycle, own).then().statusCode(200);
        staff.compute(cycle).then().statusCode(201);
        staff.finish(cycle);
        String ranking = Staff.post(
                        staff.principal,
                        "/api/v1/rankings",
                        Map.of(
                                "organisation",
                                staff.code,
                                "name",
                                "推荐",
                                "purpose",
                                "TITLE",
                                "cycleId",
                                cycle,
                                "quota",
                                1))
                .path("id");
        String award = award(staff.principal, staff.code);
        String awardOfCounty = award(staff.bureau, staff.county);
        String policy = Staff.post(staff.principal, "/api/v1/policies", policy(staff.code, Map.of("x", 1)))
                .path("id");
        staff.move(newCounty, 2);

        for (String token : List.of(staff.principal, newBureau)) {
            sees(token, CYCLES, cycle);
            sees(token, "/api/v1/schemes", scheme);
            sees(token, "/api/v1/schemes", draft);
            sees(token, "/api/v1/schemes", ofCounty);
            sees(token, "/api/v1/rankings", ranking);
            sees(token, "/api/v1/awards", award);
            sees(token, "/api/v1/policies", policy);
            seesNot(token, "/api/v1/awards", awardOfCounty);
        }
        for (String token : List.of(staff.bureau, stranger)) {
            seesNot(token, CYCLES, cycle);
            seesNot(token, "/api/v1/schemes", scheme);
            seesNot(token, "/api/v1/schemes", draft);
            seesNot(token, "/api/v1/rankings", ranking);
            seesNot(token, "/api/v1/awards", award);
            seesNot(token, "/api/v1/policies", policy);
        }
        sees(staff.bureau, "/api/v1/schemes", ofCounty);
        sees(staff.bureau, "/api/v1/awards", awardOfCounty);
        seesNot(stranger, "/api/v1/schemes", ofCounty);
        Staff.put(newBureau, "/api/v1/schemes/" + draft + "/consultation", 1, Map.of())
                .then()
                .statusCode(200);
        String after = Staff.scheme(staff.bureau, staff.county, SCORE.replace("scheme: 得分", "scheme: 以后"));
        seesNot(staff.principal, "/api/v1/schemes", after);
    }

    @Test
    void shouldGiveASchoolItsResultOfARoundThatItsFormerCountyDecided() {
        Response opened = Staff.post(
                staff.bureau,
                "/api/v1/school-evaluations",
                Map.of("region", staff.county, "name", "2024-2026 学校评价", "startsOn", "2024-01-01"));
        opened.then().statusCode(201);
        String round = opened.path("id");
        Staff.request(staff.bureau)
                .body(Map.of(
                        "scores",
                        List.of("办学方向", "课程教学", "教师发展", "学校管理", "学生发展").stream()
                                .flatMap(area -> List.of(staff.code, neighbourCode).stream()
                                        .map(school -> Map.of(
                                                "schoolCode",
                                                school,
                                                "area",
                                                area,
                                                "score",
                                                "80.00",
                                                "evidence",
                                                "督导记录")))
                                .toList()))
                .put("/api/v1/school-evaluations/" + round + "/scores")
                .then()
                .statusCode(204);
        Staff.put(staff.bureau, "/api/v1/school-evaluations/" + round + "/decision", 1, Map.of())
                .then()
                .statusCode(200);
        staff.move(newCounty, 2);

        for (String token : List.of(staff.principal, newBureau)) {
            sees(token, "/api/v1/school-evaluations", round);
            Staff.get(token, "/api/v1/school-evaluations/" + round)
                    .then()
                    .body("schools.schoolCode", contains(staff.code));
        }
        sees(staff.bureau, "/api/v1/school-evaluations", round);
        seesNot(stranger, "/api/v1/school-evaluations", round);
    }

    @Test
    void shouldLetPayBelongToTheSchoolAndTheCountysPoolToTheCounty() {
        PaySchool mover = PaySchool.with(5);
        PaySchool stays = mover.beside(5);
        String county = "D" + mover.county.substring(1);
        String bureau = Tokens.grant("county-bureau", county).token();
        String payroll = Tokens.grant("payroll", county).token();
        PaySchool.Pool shared = mover
        .new Pool(mover.open(mover.county, "1000.00", Map.of("lastYearPayroll", "10000.00")), mover.bureau);
        List<Map<String, ?>> schools = List.of(
                Map.of("id", mover.school, "result", "90", "headcount", 5),
                Map.of("id", stays.school, "result", "90", "headcount", 5));
        shared.distribute(Map.of("method", "RESULTS", "recipients", schools))
                .then()
                .statusCode(200);
        shared.preview().then().statusCode(200);
        shared.publishAndLock();
        String handedOn = Staff.get(mover.bureau, "/api/v1/pay-pools?parent=" + shared.id + "&scope=" + mover.school)
                .path("items[0].id");
        PaySchool.Pool locked = mover.pool("500.00");
        locked.distribute(Map.of("method", "WEIGHTS", "recipients", mover.weights(1, 1, 1, 1, 1)))
                .then()
                .statusCode(200);
        locked.preview().then().statusCode(200);
        locked.publishAndLock();
        PaySchool.Pool unopened = mover
        .new Pool(
                mover.open(mover.county, "600.00", Map.of("lastYearPayroll", "10000.00", "name", "第二次")), mover.bureau);
        Staff.move(sql, mover.schoolId, mover.school, county, 2);

        String pools = "/api/v1/pay-pools";
        for (String pool : List.of(handedOn, locked.id)) {
            sees(mover.payroll, pools, pool);
            sees(bureau, pools, pool);
            seesNot(mover.bureau, pools, pool);
            seesNot(stranger, pools, pool);
        }
        sees(mover.bureau, pools, shared.id);
        seesNot(bureau, pools, shared.id);
        Staff.get(payroll, "/api/v1/pay-statements?pool=" + locked.id).then().body("items", hasSize(5));
        Staff.get(Tokens.grant("payroll", mover.county).token(), "/api/v1/pay-statements?pool=" + locked.id)
                .then()
                .body("items", empty());
        shared.correct(Map.of(
                        "reason",
                        "核定人数有误",
                        "recipients",
                        List.of(Map.of("id", mover.school, "result", "90", "headcount", 15))))
                .then()
                .statusCode(201);
        shared.publishAndLock();
        Staff.get(bureau, pools + "/" + handedOn).then().body("amount", equalTo("750.00"));
        unopened.distribute(Map.of("method", "RESULTS", "recipients", schools))
                .then()
                .statusCode(200);

        String figures = "/api/v1/statistics/pay?year=2026&region=";
        Staff.get(mover.bureau, figures + mover.county)
                .then()
                .body("items.code", contains(mover.school))
                .body("items.people", contains(5));
        Staff.get(bureau, figures + county).then().body("items", empty());
        Staff.get(bureau, figures + mover.school).then().body("items.people", contains(5));
    }

    @Test
    void shouldLetASchoolPayByWhatItsPeopleAchievedInItsFormerCounty() {
        String cycle = countyCycle();
        Staff.post(staff.bureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);
        sql.update("update publication set closes_on = current_date - 2 where subject_id = ?", UUID.fromString(cycle));
        Staff.request(staff.bureau)
                .header(
                        "If-Match",
                        Staff.get(staff.bureau, CYCLES + "/" + cycle).header("ETag"))
                .body(Map.of())
                .put(CYCLES + "/" + cycle + "/lock")
                .then()
                .statusCode(200);
        staff.move(newCounty, 2);
        Response pool = Staff.post(
                Tokens.grant("payroll", staff.code).token(),
                "/api/v1/pay-pools",
                Map.of("scope", staff.code, "name", "绩效", "year", 2026, "amount", "100.00"));
        pool.then().statusCode(201);
        Response distributed = Staff.request(Tokens.grant("payroll", staff.code).token())
                .header("If-Match", pool.header("ETag"))
                .body(Map.of(
                        "method",
                        "RESULTS",
                        "sources",
                        Map.of("result", Map.of("cycle", cycle)),
                        "recipients",
                        own.keySet().stream().map(id -> Map.of("id", id)).toList()))
                .put("/api/v1/pay-pools/" + pool.path("id") + "/distribution");
        assertThat(distributed.statusCode()).as(distributed.asString()).isEqualTo(200);
        String tooOld = Staff.cycle(
                staff.bureau,
                staff.county,
                Staff.scheme(staff.bureau, staff.county, SCORE),
                Map.of("scoreStep", "总分", "name", "以后"));
        seesNot(staff.principal, CYCLES, tooOld);
    }

    @Test
    void shouldShowSomebodyWhoLeftWhatIsPublishedAboutHerAndNobodyElse() {
        String cycle = countyCycle();
        String publication = Staff.post(
                        staff.bureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .path("id");
        UUID she = own.keySet().iterator().next();
        Staff elsewhere = new Staff(sql);
        elsewhere.arrive();
        staff.leave(she, elsewhere.school);

        String herself = Tokens.grant("teacher", elsewhere.code).teacherId(she).token();
        sees(herself, "/api/v1/publications", publication);
        people(herself, "/api/v1/publications/" + publication + "/entries")
                .then()
                .body("items.teacherId", contains(she.toString()));
        Staff.post(
                        herself,
                        "/api/v1/publications/" + publication + "/objections",
                        Map.of("teacherId", she, "statement", "得分有误"))
                .then()
                .statusCode(201);
        // Of the others she sees nothing, so she is not told either who else stands there.
        Staff.post(
                        herself,
                        "/api/v1/publications/" + publication + "/objections",
                        Map.of("teacherId", others.keySet().iterator().next(), "statement", "得分有误"))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_A_PARTICIPANT"));
        UUID stranger = elsewhere.teacher();
        elsewhere.arrive();
        seesNot(
                Tokens.grant("teacher", elsewhere.code).teacherId(stranger).token(),
                "/api/v1/publications",
                publication);
        seesNot(elsewhere.principal, "/api/v1/publications", publication);
    }

    @Test
    void shouldLetWhatIsOpenedDuringAMoveSeeWhereTheSchoolIsThen() {
        String scheme = staff.scheme(SCORE);
        CompletableFuture<String> opening = QuarkusTransaction.requiringNew().call(() -> {
            sql.first(
                    "select pg_advisory_xact_lock(hashtextextended('schools-that-move', 0)) is null as taken",
                    row -> row.flag("taken"));
            sql.update(
                    "update roster_school set path = ? where school_id = ?",
                    new String[] {"CN", "51", "5117", newCounty, staff.code},
                    staff.school);
            CompletableFuture<String> begun = CompletableFuture.supplyAsync(() -> staff.cycle(scheme, "总分"));
            awaitSomebodyWaiting();
            return begun;
        });

        String cycle = opening.join();
        sees(newBureau, CYCLES, cycle);
        seesNot(staff.bureau, CYCLES, cycle);
    }

    @Test
    void shouldMoveNoSchoolWhileSomethingIsOpened() {
        CompletableFuture<Void> moving = QuarkusTransaction.requiringNew().call(() -> {
            sql.first(
                    "select pg_advisory_xact_lock_shared(hashtextextended('schools-that-move', 0)) is null as taken",
                    row -> row.flag("taken"));
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> staff.move(newCounty, 2));
            awaitSomebodyWaiting();
            assertThat(staff.count("select version as n from roster_school where school_id = ?", staff.school))
                    .isEqualTo(1);
            return begun;
        });

        moving.join();
    }

    private void awaitSomebodyWaiting() {
        await().atMost(Duration.ofSeconds(30)).until(() -> staff.count("""
                        select count(*) as n from pg_locks where locktype = 'advisory' and not granted
                          and database = (select oid from pg_database where datname = current_database())
                        """) > 0);
    }

    @Test
    void shouldGoBackWhereItCameFrom() {
        String cycle = countyCycle();
        String ownCycle = staff.cycle(staff.scheme(SCORE), "总分");
        staff.move(newCounty, 2);
        staff.move(staff.county, 3);

        sees(staff.bureau, CYCLES, ownCycle);
        seesNot(newBureau, CYCLES, ownCycle);
        sees(staff.bureau, CYCLES, cycle);
        seesNot(newBureau, CYCLES, cycle);
        people(staff.clerk, CYCLES + "/" + cycle + "/participants").then().body("items", hasSize(5));
    }

    private String countyCycle() {
        String cycle = Staff.cycle(
                staff.bureau, staff.county, Staff.scheme(staff.bureau, staff.county, SCORE), Map.of("scoreStep", "总分"));
        Map<UUID, String> all = new HashMap<>(own);
        all.putAll(others);
        List<Map<String, Object>> rows = all.entrySet().stream()
                .map(row -> Map.<String, Object>of("teacherId", row.getKey(), "values", Map.of("得分", row.getValue())))
                .toList();
        Staff.request(staff.bureau)
                .body(Map.of("source", "汇总", "rows", rows))
                .put(CYCLES + "/" + cycle + "/inputs")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(10));
        Staff.post(staff.bureau, CYCLES + "/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(201);
        return cycle;
    }

    private String award(String token, String organisation) {
        UUID neighbourly = others.keySet().iterator().next();
        UUID teacher = organisation.equals(staff.code) ? own.keySet().iterator().next() : neighbourly;
        Response granted = Staff.post(
                token,
                "/api/v1/awards",
                Map.of(
                        "organisation",
                        organisation,
                        "name",
                        "竞赛奖",
                        "kind",
                        "COMPETITION",
                        "year",
                        2026,
                        "amountEach",
                        "800.00",
                        "recipients",
                        List.of(Map.of("teacherId", teacher, "count", 1, "evidence", "证书"))));
        granted.then().statusCode(201);
        return granted.path("id");
    }

    private static void assess(String token, String scope, Map<String, Object> content) {
        Staff.post(
                        token,
                        "/api/v1/policies",
                        Map.of("scope", scope, "kind", "ASSESSMENT", "effectiveFrom", "2026-01-01", "content", content))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> policy(String scope, Map<String, Object> content) {
        return Map.of("scope", scope, "kind", "MINE", "effectiveFrom", "2026-01-01", "content", content);
    }

    private static void sees(String token, String list, String id) {
        Staff.get(token, list + "/" + id).then().statusCode(200);
        people(token, list).then().body("items.id", hasItem(id));
    }

    private static void seesNot(String token, String list, String id) {
        Staff.get(token, list + "/" + id).then().statusCode(404);
        people(token, list).then().body("items.id", not(hasItem(id)));
    }

    private static Response people(String token, String path) {
        Response answer = Staff.get(token, path + "?limit=200");
        answer.then().statusCode(200);
        return answer;
    }

    private static String[] ids(Map<UUID, String> people) {
        return people.keySet().stream().map(UUID::toString).toArray(String[]::new);
    }
}
