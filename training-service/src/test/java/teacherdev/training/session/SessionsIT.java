package teacherdev.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.credits;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.merged;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.reverse;
import static teacherdev.training.Fixtures.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.CreditRule;
import teacherdev.training.Fixtures.School;
import teacherdev.training.Staff;

/** A course from the plan to the credit: places, a fair queue, attendance, evidence, results. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SessionsIT {

    private static final AtomicInteger COUNTIES = new AtomicInteger(7_000);

    @Inject
    Sql sql;

    @Inject
    BookingCredits booking;

    @Inject
    Clock clock;

    private final String county = "51" + COUNTIES.incrementAndGet();
    private final School school = School.inCounty(county);
    private final School other = School.inCounty(county);
    private final String centre = Tokens.grant("training-centre", county).token();

    @Test
    void shouldCreditWhoWasThereAndHasShownWhatIsAskedForAndNameWhatOthersMiss() {
        UUID diligent = knownTeacherAt(school);
        UUID absent = knownTeacherAt(school);
        String session = aSession(aCourse(Map.of()), 10);
        List.of(diligent, absent)
                .forEach(teacher -> enrol(centre, session, teacher).statusCode(201));

        attendance(
                        session,
                        List.of(
                                row(diligent, 1, true),
                                row(diligent, 2, true),
                                row(absent, 1, true),
                                row(absent, 2, false)))
                .statusCode(200)
                .body("created", equalTo(4));
        evidence(session, Map.of("teacherId", diligent, "notesReviewed", true, "reportGiven", true))
                .body("updated", equalTo(1));
        complete(session, 1)
                .statusCode(200)
                .body("session.status", equalTo("COMPLETED"))
                .body("passed", equalTo(1))
                .body("failed", hasSize(1))
                .body("failed[0].teacherId", equalTo(absent.toString()))
                .body("failed[0].missing", contains("ATTENDANCE", "NOTES", "REPORT"));

        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments/" + diligent)
                .then()
                .body("state", equalTo("PASSED"))
                .body("creditEntryId", notNullValue());
        credits(centre, diligent)
                .body("items", hasSize(1))
                .body("items[0].activityHours", equalTo("16.00"))
                .body("items[0].sourceSystem", equalTo("SESSION"))
                .body("items[0].externalId", equalTo(session))
                .body("items[0].date", equalTo("2026-03-15"));
        credits(centre, absent).body("items", hasSize(0));
    }

    @Test
    void shouldCreditTheSurvivingRecordOfATeacherWhoWasEnrolledUnderTheOther() {
        UUID survivor = knownTeacherAt(school);
        UUID absorbed = knownTeacherAt(school);
        String session = aSession(aCourse(Map.of("notesRequired", false, "reportRequired", false)), 10);
        enrol(centre, session, absorbed).statusCode(201);
        attendance(session, List.of(row(absorbed, 1, true), row(absorbed, 2, true)))
                .body("created", equalTo(2));

        send(merged(absorbed, survivor, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(centre)
                        .get("/api/v1/sessions/" + session + "/enrolments")
                        .then()
                        .body("items.teacherId", contains(survivor.toString())));

        complete(session, 1).statusCode(200).body("passed", equalTo(1));
        credits(centre, survivor).body("items", hasSize(1)).body("items[0].activityHours", equalTo("16.00"));
    }

    @Test
    void shouldShowWhatWasPassedUnderAMergedRecordUnderTheSurvivingOneAndCountItAsPassed() {
        UUID survivor = knownTeacherAt(school);
        UUID absorbed = knownTeacherAt(school);
        String course = aCourse(Map.of("attendanceShareMin", "0", "notesRequired", false, "reportRequired", false));
        String session = aSession(course, 10);
        enrol(centre, session, absorbed).statusCode(201);
        attendance(session, List.of(row(absorbed, 1, true))).body("created", equalTo(1));
        complete(session, 1).statusCode(200).body("passed", equalTo(1));

        send(merged(absorbed, survivor, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(centre)
                        .get("/api/v1/sessions/" + session + "/enrolments")
                        .then()
                        .body("items.teacherId", contains(survivor.toString()))
                        .body("items.state", contains("PASSED"))
                        .body("items.halfDaysPresent", contains(1))
                        .body("items.creditReversed", contains(false)));

        credits(centre, survivor)
                .body("items.id", contains(entry(session, survivor).extract().<String>path("creditEntryId")));
        enrol(centre, aSession(aCourse(Map.of("prerequisites", List.of(course))), 10), survivor)
                .statusCode(201);
    }

    @Test
    void shouldBookOnceWhateverDiesBetweenTheDecisionAndTheBooking() {
        UUID teacher = knownTeacherAt(school);
        String session = aSession(
                aCourse(Map.of("attendanceShareMin", "0", "notesRequired", false, "reportRequired", false)), 10);
        enrol(centre, session, teacher).statusCode(201);
        complete(session, 1).statusCode(200).body("passed", equalTo(1));
        // As if the process had died after the ledger took the entry and before the enrolment was told.
        sql.update("update enrolment set credit_entry_id = null where session_id = ?", UUID.fromString(session));

        booking.sweep();

        credits(centre, teacher).body("items", hasSize(1));
        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments/" + teacher)
                .then()
                .body("creditEntryId", notNullValue());
        complete(session, 2).statusCode(409).body("code", equalTo("SESSION_NOT_OPEN"));
    }

    @Test
    void shouldNotBookWhatAClaimHasCreditedUntilTheClaimIsRevoked() {
        UUID teacher = knownTeacherAt(school);
        String session = aSession(
                aCourse(Map.of("attendanceShareMin", "0", "notesRequired", false, "reportRequired", false)), 10);
        enrol(centre, session, teacher).statusCode(201);
        Map<String, Object> asked = new HashMap<>(aCredit());
        asked.put("externalId", session);
        String claim = as(Tokens.admin())
                .body(asked)
                .post("/api/v1/teachers/" + teacher + "/credit-claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        decide(claim, 1, "approval", Map.of());
        decide(claim, 2, "approval", Map.of());

        complete(session, 1).statusCode(200).body("passed", equalTo(1));

        entry(session, teacher).body("creditFailure", equalTo("ACTIVITY_ALREADY_CREDITED"));
        credits(centre, teacher).body("items.activityHours", contains("12.00"));
        decide(claim, 3, "revocation", Map.of("reason", "由班次结业登记"));
        booking.sweep();
        entry(session, teacher).body("creditFailure", nullValue()).body("creditEntryId", notNullValue());
        credits(centre, teacher).body("items.activityHours", containsInAnyOrder("12.00", "-12.00", "16.00"));
    }

    private static void decide(String claim, int version, String deed, Map<String, String> body) {
        as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/credit-claims/" + claim + "/" + deed)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowTheEntryThatStandsAfterARecalculationAndSayWhenItWasTakenBack() {
        UUID teacher = knownTeacherAt(school);
        UUID other = knownTeacherAt(school);
        String session = aSession(
                aCourse(Map.of("attendanceShareMin", "0", "notesRequired", false, "reportRequired", false)), 10);
        enrol(centre, session, teacher).statusCode(201);
        enrol(centre, session, other).statusCode(201);
        complete(session, 1).statusCode(200).body("passed", equalTo(2));
        String first = entry(session, teacher).extract().path("creditEntryId");
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("national-credit-conversion"));
        CreditRule.apply(county, "2020-01-01", "{\"scheme\": \"%s\"}");

        as(Tokens.grant("county-bureau", county).token())
                .body(Map.of("reason", "县教发〔2026〕12号"))
                .put("/api/v1/credits/recalculation?year=2026&organisation=" + county)
                .then()
                .statusCode(200)
                .body("items.findAll { it.unit == 'CREDIT' }.difference", contains("1.60", "1.60"));

        String standing = entry(session, teacher)
                .body("creditEntryId", not(equalTo(first)))
                .body("creditReversed", equalTo(false))
                .extract()
                .path("creditEntryId");
        as(centre)
                .get("/api/v1/teachers/" + teacher + "/credits/" + standing)
                .then()
                .body("replaces", equalTo(first))
                .body("unit", equalTo("CREDIT"));
        reverse(centre, teacher, standing).statusCode(201);
        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .body("items.find { it.teacherId == '" + teacher + "' }.creditEntryId", equalTo(standing))
                .body("items.find { it.teacherId == '" + teacher + "' }.creditReversed", equalTo(true))
                .body("items.find { it.teacherId == '" + other + "' }.creditReversed", equalTo(false));
    }

    private ValidatableResponse entry(String session, UUID teacher) {
        return as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments/" + teacher)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLetWhoWasSentOutLongestAgoMoveUpAndNotTheQuickest() {
        UUID first = knownTeacherAt(school);
        UUID quickButJustBack = knownTeacherAt(school);
        UUID neverSentOut = knownTeacherAt(school);
        String earlier = aSession(
                aCourse(Map.of("attendanceShareMin", "0", "notesRequired", false, "reportRequired", false)), 5);
        enrol(centre, earlier, quickButJustBack).statusCode(201);
        complete(earlier, 1).statusCode(200);
        String session = aSession(aCourse(Map.of()), 1);
        enrol(centre, session, first).statusCode(201).body("state", equalTo("ENROLLED"));
        enrol(centre, session, quickButJustBack).statusCode(201).body("state", equalTo("WAITING"));
        enrol(centre, session, neverSentOut).statusCode(201).body("state", equalTo("WAITING"));

        as(centre)
                .delete("/api/v1/sessions/" + session + "/enrolments/" + first)
                .then()
                .statusCode(204);

        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments?state=ENROLLED")
                .then()
                .body("items.teacherId", contains(neverSentOut.toString()));
        change(session, 1, 2).statusCode(200).body("taken", equalTo(2)).body("waiting", equalTo(0));
    }

    @Test
    void shouldCountWhatTheLedgerHasAboveTheCountysLevelAsSentOut() {
        UUID sentOutElsewhere = knownTeacherAt(school);
        UUID takenBack = knownTeacherAt(school);
        UUID first = knownTeacherAt(school);
        List.of(sentOutElsewhere, takenBack).forEach(teacher -> {
            Map<String, Object> credit = new HashMap<>(aCredit());
            credit.put("courseLevel", "CITY");
            String entry = post(Tokens.clerkOf(school.code()), teacher, credit)
                    .statusCode(201)
                    .extract()
                    .path("id");
            if (teacher.equals(takenBack)) {
                reverse(Tokens.clerkOf(school.code()), teacher, entry).statusCode(201);
            }
        });
        String session = aSession(aCourse(Map.of()), 1);
        List.of(first, sentOutElsewhere, takenBack)
                .forEach(teacher -> enrol(centre, session, teacher).statusCode(201));

        as(centre)
                .delete("/api/v1/sessions/" + session + "/enrolments/" + first)
                .then()
                .statusCode(204);

        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments?state=ENROLLED")
                .then()
                .body("items.teacherId", contains(takenBack.toString()));
    }

    @Test
    void shouldDecideAgainAboutThoseWhoHadNotPassedWhenTheirNotesComeLate() {
        UUID punctual = knownTeacherAt(school);
        UUID late = knownTeacherAt(school);
        String session = aSession(aCourse(Map.of("reportRequired", false)), 10);
        List.of(punctual, late)
                .forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        attendance(
                        session,
                        List.of(row(punctual, 1, true), row(punctual, 2, true), row(late, 1, true), row(late, 2, true)))
                .body("created", equalTo(4));
        evidence(session, notes(punctual)).body("updated", equalTo(1));
        complete(session, 1).statusCode(200).body("passed", equalTo(1)).body("failed", hasSize(1));

        evidence(session, notes(late)).body("updated", equalTo(1));
        attendance(session, List.of(row(punctual, 1, false)))
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("RESULT_STANDS"));
        complete(session, 1).statusCode(412);
        complete(session, 2).statusCode(200).body("passed", equalTo(1)).body("failed", hasSize(0));

        credits(centre, late).body("items", hasSize(1)).body("items[0].activityHours", equalTo("16.00"));
        credits(centre, punctual).body("items", hasSize(1));
        complete(session, 3).statusCode(409).body("code", equalTo("SESSION_NOT_OPEN"));
    }

    private static Map<String, Object> notes(UUID teacher) {
        return Map.of("teacherId", teacher, "notesReviewed", true, "reportGiven", false);
    }

    @Test
    void shouldRefuseDaysThatAreNoneHalfDaysThatThereAreNotAndCoursesThatComeBeforeThemselves() {
        String first = aCourse(Map.of());
        String second = aCourse(Map.of("prerequisites", List.of(first)));
        List.<Object>of("0000-01-01", "2026-03-14T08:00:00Z", 20_000, List.of(2026, 3, 14))
                .forEach(day -> plan(both(sessionBody(first, 5), "firstDay", day))
                        .statusCode(400)
                        .body("errors[0].field", equalTo("firstDay"))
                        .body("errors[0].reason", containsString("2026-03-14")));
        plan(both(sessionBody(first, 5), "halfDays", 5))
                .statusCode(422)
                .body("code", equalTo("HALF_DAY_OUT_OF_RANGE"))
                .body("errors[0].field", equalTo("halfDays"));
        for (String before : List.of(first, second)) {
            changeCourse(first, Map.of("prerequisites", List.of(before)))
                    .statusCode(422)
                    .body("code", equalTo("PREREQUISITE_CIRCLE"));
        }
        as(centre)
                .get("/api/v1/sessions?status=OVER")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"))
                .body("errors[0].reason", equalTo("one of OPEN, COMPLETED, CANCELLED"));
    }

    private ValidatableResponse plan(Map<String, Object> session) {
        return as(centre).body(session).post("/api/v1/sessions").then();
    }

    private ValidatableResponse changeCourse(String course, Map<String, Object> differing) {
        return as(centre)
                .header("If-Match", "\"1\"")
                .body(courseBody(differing))
                .put("/api/v1/courses/" + course)
                .then();
    }

    @Test
    void shouldNeverGiveAwayMorePlacesThanThereAreWhoeverPressesTogether() throws Exception {
        List<UUID> teachers =
                IntStream.range(0, 12).mapToObj(i -> knownTeacherAt(school)).toList();
        String session = aSession(aCourse(Map.of()), 5);

        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ValidatableResponse>> together = teachers.stream()
                    .<Callable<ValidatableResponse>>map(teacher -> () -> enrol(centre, session, teacher))
                    .toList();
            for (Future<ValidatableResponse> pressed : clerks.invokeAll(together)) {
                pressed.get().statusCode(201);
            }
        }

        as(centre)
                .get("/api/v1/sessions/" + session)
                .then()
                .body("taken", equalTo(5))
                .body("waiting", equalTo(7));
    }

    @Test
    void shouldRefuseTheSameTeacherAgainAndOneOfAnotherStageOrWithoutThePrerequisite() {
        UUID teacher = knownTeacherAt(school);
        String first = aCourse(Map.of());
        String session = aSession(first, 10);
        enrol(centre, session, teacher).statusCode(201);

        enrol(centre, session, teacher).statusCode(409).body("code", equalTo("ALREADY_ENROLLED"));
        enrol(centre, aSession(aCourse(Map.of("stages", List.of("SENIOR"))), 10), teacher)
                .statusCode(422)
                .body("code", equalTo("NOT_IN_AUDIENCE"));
        enrol(centre, aSession(aCourse(Map.of("prerequisites", List.of(first))), 10), teacher)
                .statusCode(422)
                .body("code", equalTo("PREREQUISITE_MISSING"));
        enrol(centre, session, UUID.randomUUID()).statusCode(404);
    }

    @Test
    void shouldEnrolAndRecommendByTheTitleAndTheOfficeOfTheDay() {
        UUID teacher = knownTeacherAt(school);
        Staff.run("""
                update roster_teacher set stage = 'PRIMARY',
                    titles = '[{"level": "SECOND", "appointedOn": "2015-09-01"}, {"level": "FIRST", "appointedOn": "2026-03-15"}]',
                    terms = '[{"role": "HEAD_TEACHER", "from": "2020-09-01", "to": "2026-03-14"},
                              {"role": "DEAN", "from": "2026-03-14", "to": null}]'
                where teacher_id = ?
                """, teacher);
        UUID untitled = knownTeacherAt(school);
        Map<String, Object> elective = Map.of("elective", true, "topics", List.of("READING"));
        String forSecond = aCourse(both(elective, "titles", List.of("SECOND", "NONE")));
        String forFirst = aCourse(both(elective, "titles", List.of("FIRST")));
        String forDeans = aCourse(both(elective, "posts", List.of("DEAN", "PRINCIPAL")));
        String forHeads = aCourse(both(elective, "posts", List.of("HEAD_TEACHER")));

        enrol(centre, aSession(forSecond, 10), teacher).statusCode(201);
        enrol(centre, aSession(forSecond, 10), untitled).statusCode(201);
        enrol(centre, aSession(forFirst, 10), teacher).statusCode(422).body("code", equalTo("NOT_IN_AUDIENCE"));
        enrol(centre, aSession(forDeans, 10), teacher).statusCode(201);
        enrol(centre, aSession(forHeads, 10), teacher).statusCode(422).body("code", equalTo("NOT_IN_AUDIENCE"));
        as(centre)
                .get("/api/v1/courses/" + forSecond)
                .then()
                .body("titles", contains("NONE", "SECOND"))
                .body("posts", hasSize(0));
        as(centre)
                .body(Map.of("source", "听课诊断", "topics", List.of("READING")))
                .post("/api/v1/teachers/" + untitled + "/training-menu/diagnosis")
                .then()
                .statusCode(200)
                .body("recommended", hasSize(0));
        as(centre)
                .body(Map.of("source", "听课诊断", "topics", List.of("READING")))
                .post("/api/v1/teachers/" + teacher + "/training-menu/diagnosis")
                .then()
                .statusCode(200)
                .body("recommended.id", contains(forFirst));
    }

    private static Map<String, Object> both(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    @Test
    void shouldShowASchoolItsOwnTeachersAndNobodyTheSessionsOfAnotherCounty() {
        UUID mine = knownTeacherAt(school);
        UUID theirs = knownTeacherAt(other);
        String session = aSession(aCourse(Map.of()), 10);
        List.of(mine, theirs).forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        School elsewhere = School.inCounty("51" + COUNTIES.incrementAndGet());
        UUID stranger = knownTeacherAt(elsewhere);
        String clerk = Tokens.clerkOf(school.code());
        String address = "/api/v1/sessions/" + session;

        as(clerk).get(address + "/enrolments").then().body("items.teacherId", contains(mine.toString()));
        as(clerk).get(address + "/enrolments/" + theirs).then().statusCode(404);
        as(clerk).delete(address + "/enrolments/" + theirs).then().statusCode(404);
        enrol(clerk, session, stranger).statusCode(404);
        as(clerk)
                .body(List.of(row(mine, 1, true)))
                .put(address + "/attendance")
                .then()
                .statusCode(404);
        as(clerk)
                .header("If-Match", "\"1\"")
                .put(address + "/completion")
                .then()
                .statusCode(404);
        as(Tokens.clerkOf(elsewhere.code())).get(address).then().statusCode(404);
        as(Tokens.clerkOf(elsewhere.code())).get("/api/v1/sessions").then().body("items", hasSize(0));
        as(centre)
                .get(address + "/enrolments")
                .then()
                .body("items.teacherId", containsInAnyOrder(mine.toString(), theirs.toString()));
    }

    @Test
    void shouldShowWhoWasThereByHalfDayAndATeachersSessionsToThoseWhoSeeHer() {
        UUID mine = knownTeacherAt(school);
        UUID theirs = knownTeacherAt(other);
        String session = aSession(aCourse(Map.of()), 10);
        List.of(mine, theirs).forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        String waiting = aSession(aCourse(Map.of("title", "另一课程")), 1);
        enrol(centre, waiting, theirs).statusCode(201);
        enrol(centre, waiting, mine).statusCode(201);
        attendance(
                        session,
                        List.of(row(mine, 1, true), row(mine, 2, false), row(theirs, 1, false), row(theirs, 2, true)))
                .body("created", equalTo(4));
        String sheet = "/api/v1/sessions/" + session + "/attendance";

        String next = as(centre)
                .get(sheet + "?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .path("next");
        as(centre).get(sheet + "?limit=3&after=" + next).then().body("items", hasSize(1));
        as(centre)
                .get("/api/v1/sessions?from=2026-03-15&to=2026-03-20")
                .then()
                .body("items.id", contains(session, waiting));
        as(centre).get("/api/v1/sessions?from=2026-03-16").then().body("items", hasSize(0));
        as(centre).get("/api/v1/sessions?to=2026-03-13").then().body("items", hasSize(0));
        as(centre).get(sheet + "?halfDay=2").then().body("items.halfDay", contains(2, 2));
        as(Tokens.clerkOf(school.code()))
                .get(sheet)
                .then()
                .body("items.teacherId", contains(mine.toString(), mine.toString()))
                .body("items.present", contains(true, false));
        as(Tokens.clerkOf(School.inCounty("51" + COUNTIES.incrementAndGet()).code()))
                .get(sheet)
                .then()
                .statusCode(404);

        String hers = "/api/v1/teachers/" + mine + "/enrolments";
        as(self(mine))
                .get(hers)
                .then()
                .statusCode(200)
                .body("items.courseTitle", contains("另一课程", "阅读教学工作坊"))
                .body("items.enrolment.state", contains("WAITING", "ENROLLED"))
                .body("items[1].enrolment.halfDaysPresent", equalTo(1))
                .body("items[1].firstDay", equalTo("2026-03-14"));
        as(centre).get(hers + "?state=WAITING").then().body("items.enrolment.sessionId", contains(waiting));
        as(self(theirs)).get(hers).then().statusCode(404);
        as(Tokens.clerkOf(other.code())).get(hers).then().statusCode(404);
    }

    @Test
    void shouldTakeALaterWordAndLeaveASameOneAndFailBadRowsAlone() {
        UUID teacher = knownTeacherAt(school);
        String session = aSession(aCourse(Map.of()), 10);
        enrol(centre, session, teacher).statusCode(201);
        attendance(session, List.of(row(teacher, 1, true))).body("created", equalTo(1));

        attendance(
                        session,
                        List.of(
                                row(teacher, 1, true),
                                row(teacher, 2, true),
                                row(teacher, 5, true),
                                row(UUID.randomUUID(), 1, true),
                                row(teacher, 2, false)))
                .body("unchanged", equalTo(1))
                .body("created", equalTo(1))
                .body("failed", equalTo(3))
                .body("results[2].errors[0].code", equalTo("HALF_DAY_OUT_OF_RANGE"))
                .body("results[3].errors[0].code", equalTo("NOT_ENROLLED"))
                .body("results[4].errors[0].code", equalTo("REPEATED_KEY"));
        attendance(session, List.of(row(teacher, 2, false))).body("updated", equalTo(1));
    }

    @Test
    void shouldTakeFeedbackFromThoseWhoWereThereAndShowCountsFromFiveAnswersOn() {
        String session = aSession(aCourse(Map.of()), 10);
        List<UUID> teachers =
                IntStream.range(0, 5).mapToObj(i -> knownTeacherAt(school)).toList();
        teachers.forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        UUID absent = teachers.getLast();
        attendance(
                session,
                teachers.stream().limit(4).map(teacher -> row(teacher, 1, true)).toList());
        String address = "/api/v1/sessions/" + session + "/feedback";

        teachers.stream()
                .limit(4)
                .forEach(teacher -> as(self(teacher))
                        .body(Map.of("rating", 4))
                        .post(address)
                        .then()
                        .statusCode(204));
        as(self(absent))
                .body(Map.of("rating", 1))
                .post(address)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ATTENDED"));
        as(centre).get(address).then().body("answers", equalTo(4)).body("ratings", nullValue());
        attendance(session, List.of(row(absent, 1, true)));
        as(self(absent)).body(Map.of("rating", 2)).post(address).then().statusCode(204);

        as(centre).get(address).then().body("ratings.4", equalTo(4)).body("ratings.2", equalTo(1));
    }

    @Test
    void shouldShowCommentsWithoutNamesFromFiveAnswersOnToWhoeverHeldTheSession() {
        String session = aSession(aCourse(Map.of()), 10);
        List<UUID> teachers =
                IntStream.range(0, 5).mapToObj(i -> knownTeacherAt(school)).toList();
        teachers.forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        attendance(
                session, teachers.stream().map(teacher -> row(teacher, 1, true)).toList());
        for (int i = 0; i < 4; i++) {
            feedback(session, teachers.get(i), i == 0 ? "" : "意见" + i);
        }
        String comments = "/api/v1/sessions/" + session + "/feedback/comments";
        as(centre).get(comments).then().statusCode(409).body("code", equalTo("FEEDBACK_TOO_FEW"));
        feedback(session, teachers.get(4), "意见4");
        feedback(session, teachers.get(3), "说得更清楚");

        JsonPath first = as(centre)
                .get(comments + "?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        JsonPath rest = as(centre)
                .get(comments + "?limit=3&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();
        List<Map<String, String>> shown = new ArrayList<>(first.getList("items"));
        shown.addAll(rest.getList("items"));
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        Map.of("comment", "意见1"),
                        Map.of("comment", "意见2"),
                        Map.of("comment", "说得更清楚"),
                        Map.of("comment", "意见4"));
        as(Tokens.grant("principal", school.code()).token())
                .get(comments)
                .then()
                .statusCode(404);
        as(Tokens.clerkOf(school.code())).get(comments).then().statusCode(403);
    }

    private static void feedback(String session, UUID teacher, String comment) {
        as(self(teacher))
                .body(Map.of("rating", 4, "comment", comment))
                .post("/api/v1/sessions/" + session + "/feedback")
                .then()
                .statusCode(204);
    }

    @Test
    void shouldLetWhoIsThereCheckInWithTheCodeAndTheTrainerSayOtherwise() {
        UUID teacher = knownTeacherAt(school);
        UUID absent = knownTeacherAt(school);
        UUID stranger = knownTeacherAt(school);
        String today = LocalDate.now(clock).toString();
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String session = aSession(aCourse(Map.of()), today, tomorrow);
        List.of(teacher, absent).forEach(one -> enrol(centre, session, one).statusCode(201));
        attendance(session, List.of(row(absent, 1, false))).body("created", equalTo(1));
        String address = "/api/v1/sessions/" + session;

        String code = as(centre)
                .get(address + "/check-in-code?halfDay=1")
                .then()
                .statusCode(200)
                .body("until", notNullValue())
                .extract()
                .path("code");
        as(Tokens.clerkOf(school.code()))
                .get(address + "/check-in-code?halfDay=1")
                .then()
                .statusCode(404);
        as(centre)
                .get(address + "/check-in-code?halfDay=3")
                .then()
                .statusCode(422)
                .body("code", equalTo("HALF_DAY_OUT_OF_RANGE"));
        checkIn(session, teacher, 1, "00000000").statusCode(422).body("code", equalTo("CHECK_IN_CODE_WRONG"));
        checkIn(session, teacher, 2, code).statusCode(422).body("code", equalTo("CHECK_IN_CODE_WRONG"));
        checkIn(session, stranger, 1, code).statusCode(422).body("code", equalTo("NOT_ENROLLED"));
        checkIn(session, absent, 1, code).statusCode(409).body("code", equalTo("SAID_ABSENT"));
        checkIn(session, teacher, 1, code)
                .statusCode(200)
                .body("present", equalTo(true))
                .body("byHerself", equalTo(true));
        checkIn(session, teacher, 1, code).statusCode(200);
        as(centre).get(address + "/enrolments/" + teacher).then().body("halfDaysPresent", equalTo(1));

        attendance(session, List.of(row(teacher, 1, false))).body("updated", equalTo(1));
        as(centre)
                .get(address + "/attendance")
                .then()
                .body("items.present", contains(false, false))
                .body("items.byHerself", contains(false, false));
        checkIn(session, teacher, 1, code).statusCode(409);
        String past = aSession(aCourse(Map.of()), 10);
        as(centre)
                .get("/api/v1/sessions/" + past + "/check-in-code?halfDay=1")
                .then()
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_NOT_TODAY"));
    }

    private static ValidatableResponse checkIn(String session, UUID teacher, int halfDay, String code) {
        return as(self(teacher))
                .body(Map.of("halfDay", halfDay, "code", code))
                .post("/api/v1/sessions/" + session + "/check-ins")
                .then();
    }

    private String aSession(String course, String firstDay, String lastDay) {
        Map<String, Object> body = new HashMap<>(sessionBody(course, 10));
        body.putAll(Map.of("firstDay", firstDay, "lastDay", lastDay, "enrolUntil", lastDay));
        return as(centre)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void shouldDrawThePlaceOfACommentAnewWithEachAnswer() {
        UUID teacher = knownTeacherAt(school);
        String session = aSession(aCourse(Map.of()), 10);
        enrol(centre, session, teacher).statusCode(201);
        attendance(session, List.of(row(teacher, 1, true)));
        String place = "select shown_as from session_feedback where teacher_id = ?";
        feedback(session, teacher, "意见");
        UUID before = sql.first(place, row -> row.id("shown_as"), teacher).orElseThrow();

        feedback(session, teacher, "意见");

        assertThat(sql.first(place, row -> row.id("shown_as"), teacher))
                .isPresent()
                .get()
                .isNotEqualTo(before);
    }

    @Test
    void shouldRecommendElectivesByDiagnosedNeedsAndKeepTheBookOfAProgrammesMoney() {
        UUID teacher = knownTeacherAt(school);
        String reading = aCourse(Map.of("elective", true, "topics", List.of("READING")));
        String both = aCourse(Map.of("elective", true, "topics", List.of("READING", "WRITING")));
        aCourse(Map.of("elective", true, "topics", List.of("ART")));
        String menu = "/api/v1/teachers/" + teacher + "/training-menu";

        as(centre)
                .body(Map.of("source", "听课诊断", "topics", List.of("READING", "WRITING")))
                .post(menu + "/diagnosis")
                .then()
                .statusCode(200)
                .body("recommended.id", contains(both, reading));
        as(Tokens.clerkOf(other.code())).get(menu).then().statusCode(404);

        String programme = as(centre)
                .body(Map.of("owner", county, "name", "全员培训", "year", 2026))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        book(programme, "ALLOTTED", "50000.00").statusCode(201);
        book(programme, "SPENT", "12000.50").statusCode(201).body("left", equalTo("37999.50"));
        book(programme, "SPENT", "37999.51").statusCode(422).body("code", equalTo("BUDGET_EXCEEDED"));
        book(programme, "SPENT", "-0.50").statusCode(201).body("spent", equalTo("12000.00"));
        String book = "/api/v1/programmes/" + programme + "/budget-entries";
        String rest = as(centre)
                .get(book + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.amount", contains("50000.00", "12000.50"))
                .body("items.kind", contains("ALLOTTED", "SPENT"))
                .body("items[0].recordedBy", notNullValue())
                .extract()
                .path("next");
        as(centre)
                .get(book + "?after=" + rest)
                .then()
                .body("items.amount", contains("-0.50"))
                .body("next", nullValue());
        as(Tokens.grant("training-centre", "51" + COUNTIES.incrementAndGet()).token())
                .get(book)
                .then()
                .statusCode(404);
        as(centre)
                .get("/api/v1/statistics/training/budget?year=2026&region=" + county)
                .then()
                .statusCode(200)
                .body("owners.find { it.owner == '" + county + "' }.usedPercent", equalTo("24.00"))
                .body("total.allotted", equalTo("50000.00"))
                .body("total.left", equalTo("38000.00"));
    }

    @Test
    void shouldTakeNobodyIntoTheSessionsOfAClosedCourseAndGoOnWhenItIsOnOfferAgain() {
        UUID first = knownTeacherAt(school);
        UUID second = knownTeacherAt(school);
        UUID waiting = knownTeacherAt(school);
        UUID late = knownTeacherAt(school);
        String course = aCourse(Map.of());
        String session = aSession(course, 2);
        List.of(first, second, waiting)
                .forEach(teacher -> enrol(centre, session, teacher).statusCode(201));
        courseBecomes(course, 1, Map.of("status", "CLOSED")).statusCode(200);

        enrol(centre, session, late).statusCode(409).body("code", equalTo("COURSE_NOT_OFFERED"));
        enrol(self(late), session, late).statusCode(409).body("code", equalTo("COURSE_NOT_OFFERED"));
        as(centre)
                .body(List.of(Map.of("teacherId", first), Map.of("teacherId", late)))
                .put("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("results.status", contains("UNCHANGED", "FAILED"))
                .body("results[1].errors[0].code", equalTo("COURSE_NOT_OFFERED"));
        as(centre)
                .delete("/api/v1/sessions/" + session + "/enrolments/" + first)
                .then()
                .statusCode(204);
        change(session, 1, 3).statusCode(200).body("taken", equalTo(1)).body("waiting", equalTo(1));

        courseBecomes(course, 2, Map.of()).statusCode(200);
        enrol(centre, session, late).statusCode(201).body("state", equalTo("ENROLLED"));
        entry(session, waiting).body("state", equalTo("ENROLLED"));
        enrol(centre, session, first).statusCode(201).body("state", equalTo("WAITING"));
    }

    @Test
    void shouldTakeNobodyInWhenTheProgrammeWasCalledOff() {
        UUID taken = knownTeacherAt(school);
        UUID waiting = knownTeacherAt(school);
        String programme = aProgramme("暑期研修");
        String course = aCourse(Map.of("programmeId", programme));
        String session = aSession(course, 1);
        List.of(taken, waiting)
                .forEach(teacher -> enrol(centre, session, teacher).statusCode(201));

        as(centre)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "经费调整"))
                .put("/api/v1/programmes/" + programme + "/cancellation")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("cancelReason", equalTo("经费调整"))
                .body("cancelledAt", notNullValue());

        UUID late = knownTeacherAt(school);
        enrol(centre, session, late).statusCode(409).body("code", equalTo("PROGRAMME_CANCELLED"));
        as(centre)
                .delete("/api/v1/sessions/" + session + "/enrolments/" + taken)
                .then()
                .statusCode(204);
        entry(session, waiting).body("state", equalTo("WAITING"));
        as(centre)
                .body(sessionBody(course, 5))
                .post("/api/v1/sessions")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_CANCELLED"));
        as(centre)
                .body(courseBody(Map.of("programmeId", programme)))
                .post("/api/v1/courses")
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("programmeId"));
        courseBecomes(course, 1, Map.of("programmeId", programme, "status", "CLOSED"))
                .statusCode(200);
        book(programme, "ALLOTTED", "10.00").statusCode(201);
    }

    @Test
    void shouldCorrectAProgrammeForWhoeverHasReadItAndKeepItsBook() {
        String programme = aProgramme("暑期研休");
        book(programme, "ALLOTTED", "50000.00").statusCode(201);
        aProgramme("秋季研修");

        programmeBecomes(programme, null, "暑期研修", 2026).statusCode(428);
        programmeBecomes(programme, "\"1\"", "秋季研修", 2026)
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_NAME_TAKEN"));
        programmeBecomes(programme, "\"1\"", "暑期研修", 2025)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("暑期研修"))
                .body("year", equalTo(2025))
                .body("allotted", equalTo("50000.00"));
        programmeBecomes(programme, "\"1\"", "暑期", 2026).statusCode(412);
        String outside = Tokens.grant("training-centre", "5199").token();
        as(outside)
                .header("If-Match", "\"2\"")
                .body(Map.of("owner", county, "name", "夺", "year", 2026))
                .put("/api/v1/programmes/" + programme)
                .then()
                .statusCode(404);

        as(centre)
                .get("/api/v1/programmes/" + programme)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("暑期研修"));
        assertThat(sql.list(
                        "select action from audit_entry where subject_id = ? order by occurred_at, id",
                        row -> row.text("action"),
                        programme))
                .containsExactly("PROGRAMME_RECORDED", "BUDGET_BOOKED", "PROGRAMME_CHANGED");
    }

    private ValidatableResponse programmeBecomes(String programme, String ifMatch, String name, int year) {
        RequestSpecification request = as(centre).body(Map.of("owner", county, "name", name, "year", year));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/programmes/" + programme)
                .then();
    }

    private String aProgramme(String name) {
        knownTeacherAt(school);
        return as(centre)
                .body(Map.of("owner", county, "name", name, "year", 2026))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse courseBecomes(String course, int version, Map<String, Object> differing) {
        return as(centre)
                .header("If-Match", "\"" + version + "\"")
                .body(courseBody(differing))
                .put("/api/v1/courses/" + course)
                .then();
    }

    @Test
    void shouldKeepTwoOrganisersFromOverwritingEachOther() {
        String session = aSession(aCourse(Map.of()), 10);

        change(session, 1, 11).statusCode(200);

        change(session, 1, 12).statusCode(412);
        as(centre)
                .body(sessionBody(UUID.randomUUID().toString(), 1))
                .put("/api/v1/sessions/" + session)
                .then()
                .statusCode(428);
        assertThat(as(centre).get("/api/v1/sessions/" + session).jsonPath().getInt("capacity"))
                .isEqualTo(11);
    }

    @Test
    void shouldEnrolTheTeachersOfASchoolTogetherAndMayBeRepeated() {
        UUID one = knownTeacherAt(school);
        UUID two = knownTeacherAt(school);
        UUID stranger = UUID.randomUUID();
        String session = aSession(aCourse(Map.of()), 1);
        List<Map<String, Object>> rows =
                List.of(Map.of("teacherId", one), Map.of("teacherId", two), Map.of("teacherId", stranger));

        // The last day for enrolling is over: a school may not any more, whoever holds the session may.
        as(Tokens.clerkOf(school.code()))
                .body(rows)
                .put("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("results[0].errors[0].code", equalTo("ENROLMENT_OVER"));
        as(centre)
                .body(rows)
                .put("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("results[2].errors[0].code", equalTo("NOT_FOUND"));
        as(centre)
                .body(rows)
                .put("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2));
        as(centre)
                .get("/api/v1/sessions/" + session + "/enrolments")
                .then()
                .body("items.state", containsInAnyOrder("ENROLLED", "WAITING"));
    }

    private String aCourse(Map<String, Object> differing) {
        // An organisation is known here by its schools.
        knownTeacherAt(school);
        return as(centre)
                .body(courseBody(differing))
                .post("/api/v1/courses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> courseBody(Map<String, Object> differing) {
        Map<String, Object> body = new HashMap<>();
        body.put("owner", county);
        body.put("title", "阅读教学工作坊");
        body.put("courseLevel", "COUNTY");
        body.put("form", "FACE_TO_FACE");
        body.put("hours", "16.00");
        body.put("elective", false);
        body.put("attendanceShareMin", "0.80");
        body.put("notesRequired", true);
        body.put("reportRequired", true);
        body.put("status", "OFFERED");
        body.putAll(differing);
        return body;
    }

    private String aSession(String course, int capacity) {
        return as(centre)
                .body(sessionBody(course, capacity))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> sessionBody(String course, int capacity) {
        return Map.of(
                "courseId", course,
                "firstDay", "2026-03-14",
                "lastDay", "2026-03-15",
                "enrolUntil", "2026-03-15",
                "place", "教师发展中心",
                "capacity", capacity,
                "halfDays", 2);
    }

    private ValidatableResponse change(String session, int version, int capacity) {
        String course = as(centre).get("/api/v1/sessions/" + session).jsonPath().getString("courseId");
        return as(centre)
                .header("If-Match", "\"" + version + "\"")
                .body(sessionBody(course, capacity))
                .put("/api/v1/sessions/" + session)
                .then();
    }

    private static ValidatableResponse enrol(String token, String session, UUID teacher) {
        return as(token)
                .body(Map.of("teacherId", teacher))
                .post("/api/v1/sessions/" + session + "/enrolments")
                .then();
    }

    private ValidatableResponse attendance(String session, List<Map<String, Object>> rows) {
        return as(centre)
                .body(rows)
                .put("/api/v1/sessions/" + session + "/attendance")
                .then();
    }

    private ValidatableResponse evidence(String session, Map<String, Object> row) {
        return as(centre)
                .body(List.of(row))
                .put("/api/v1/sessions/" + session + "/evidence")
                .then();
    }

    private ValidatableResponse complete(String session, int version) {
        return as(centre)
                .header("If-Match", "\"" + version + "\"")
                .put("/api/v1/sessions/" + session + "/completion")
                .then();
    }

    private ValidatableResponse book(String programme, String kind, String amount) {
        return as(centre)
                .body(Map.of("kind", kind, "amount", amount, "purpose", "专家课酬"))
                .post("/api/v1/programmes/" + programme + "/budget-entries")
                .then();
    }

    private static Map<String, Object> row(UUID teacher, int halfDay, boolean present) {
        return Map.of("teacherId", teacher, "halfDay", halfDay, "present", present);
    }

    private static String self(UUID teacher) {
        return Tokens.withoutGrants()
                .and("teacher", "CN")
                .teacherId(teacher)
                .subject(teacher.toString())
                .token();
    }
}
