package teacherdev.training.studio;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class StudiosIT {

    private static final String STUDIOS = "/api/v1/studios";

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final String centre = Tokens.grant("training-centre", county).token();
    private final UUID host = Staff.teachersAt(school, 1, "2012-09-01").getFirst();

    @Test
    void shouldTakeMembersInOnceAndKeepPastOnes() {
        UUID member = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String studio = found("语文工作室").statusCode(201).extract().path("id");

        join(studio, member, "2026-01-01").statusCode(201).body("members", equalTo(1));
        join(studio, member, "2026-01-01").statusCode(409).body("code", equalTo("STUDIO_MEMBER_KNOWN"));
        join(studio, member, "2026-02-01").statusCode(409).body("code", equalTo("STUDIO_MEMBER_KNOWN"));
        join(studio, host, "2029-01-01").statusCode(422).body("code", equalTo("OUTSIDE_STUDIO_TERM"));
        join(studio, UUID.randomUUID(), "2026-01-01").statusCode(404);
        as(centre).delete(STUDIOS + "/" + studio + "/members/" + member).then().statusCode(204);
        as(centre).delete(STUDIOS + "/" + studio + "/members/" + member).then().statusCode(404);
        as(centre)
                .get(STUDIOS + "/" + studio + "/members")
                .then()
                .body("items.teacherId", contains(member.toString()))
                .body("items[0].to", notNullValue());
    }

    @Test
    void shouldTakeAMemberInAfterAllOnADayOnWhichSheWasLetGo() {
        UUID member = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String studio = found("物理工作室").statusCode(201).extract().path("id");
        join(studio, member, "2028-12-01").statusCode(201);
        as(centre).delete(STUDIOS + "/" + studio + "/members/" + member).then().statusCode(204);

        join(studio, member, "2028-12-01").statusCode(201);

        as(centre)
                .get(STUDIOS + "/" + studio + "/members")
                .then()
                .body("items.teacherId", contains(member.toString()))
                .body("items[0].to", nullValue());
    }

    @Test
    void shouldLetTheHostRecordEventsAndNoOtherTeacher() {
        UUID other = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String studio = found("数学工作室").statusCode(201).extract().path("id");

        event(herself(host), studio, "2026-03-01").statusCode(201).body("events", equalTo(1));
        event(herself(other), studio, "2026-03-01").statusCode(404);
        event(herself(host), studio, "2025-12-31").statusCode(422).body("code", equalTo("OUTSIDE_STUDIO_TERM"));
        as(herself(host))
                .get(STUDIOS + "/" + studio + "/events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].attended", equalTo(35));
    }

    @Test
    void shouldBeSeenBelowItsOrganisationAndNotElsewhere() {
        String studio = found("英语工作室").statusCode(201).extract().path("id");
        found("英语工作室").statusCode(409).body("code", equalTo("STUDIO_NAME_TAKEN"));

        as(Tokens.clerkOf(school.code())).get(STUDIOS + "/" + studio).then().statusCode(200);
        as(Tokens.clerkOf(school.code())).get(STUDIOS).then().body("items.id", hasItem(studio));
        as(Tokens.clerkOf(Staff.schoolIn(city, city + "02").code()))
                .get(STUDIOS + "/" + studio)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldEndEarlyOnceWithAReasonAndLetItsMembersGo() {
        UUID member = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String studio = found("科学工作室").statusCode(201).extract().path("id");
        join(studio, member, "2026-01-01").statusCode(201);
        as(centre).get(STUDIOS + "/" + studio).then().header("ETag", "\"1\"");
        studiosInTerm().body("studios", equalTo(1));

        end(Tokens.grant("training-centre", city + "02").token(), studio, 1, "主持人调离本县")
                .statusCode(404);
        end(centre, studio, 7, "主持人调离本县").statusCode(412);
        end(centre, studio, 1, "").statusCode(400);
        as(centre)
                .body(Map.of("reason", "主持人调离本县"))
                .post(STUDIOS + "/" + studio + "/end")
                .then()
                .statusCode(428);
        end(centre, studio, 1, "主持人调离本县")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endReason", equalTo("主持人调离本县"))
                .body("endedOn", notNullValue())
                .body("members", equalTo(0));

        end(centre, studio, 2, "主持人调离本县").statusCode(409).body("code", equalTo("STUDIO_ENDED"));
        join(studio, host, "2026-02-01").statusCode(409).body("code", equalTo("STUDIO_ENDED"));
        event(herself(host), studio, "2026-03-01").statusCode(201);
        event(herself(host), studio, "2028-12-31").statusCode(422).body("code", equalTo("OUTSIDE_STUDIO_TERM"));
        as(centre).get(STUDIOS + "/" + studio + "/members").then().body("items[0].to", notNullValue());
        studiosInTerm().body("studios", equalTo(0));
    }

    @Test
    void shouldFollowAMergedTeacherAndCountHerOnce() {
        UUID survivor = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        UUID absorbed = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        String joined = found("合并工作室一").statusCode(201).extract().path("id");
        String both = found("合并工作室二").statusCode(201).extract().path("id");
        join(joined, absorbed, "2026-01-01").statusCode(201);
        join(both, survivor, "2026-02-01").statusCode(201);
        join(both, absorbed, "2026-01-01").statusCode(201);

        Fixtures.send(Fixtures.merged(absorbed, survivor, 2), Fixtures.merged(host, survivor, 2));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(herself(survivor))
                        .get(STUDIOS + "/" + joined)
                        .then()
                        .statusCode(200)
                        .body("hostId", equalTo(survivor.toString())));
        as(centre)
                .get(STUDIOS + "/" + joined + "/members")
                .then()
                .body("items.teacherId", contains(survivor.toString()))
                .body("items[0].to", nullValue());
        as(centre).get(STUDIOS + "/" + both).then().body("members", equalTo(1));
        as(centre)
                .get(STUDIOS + "/" + both + "/members")
                .then()
                .body("items.find { it.teacherId == '" + absorbed + "' }.to", notNullValue());
    }

    private ValidatableResponse studiosInTerm() {
        return as(Tokens.grant("county-bureau", county).token())
                .get("/api/v1/statistics/training/pairings?region=" + county)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse end(String token, String studio, int version, String reason) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", reason))
                .post(STUDIOS + "/" + studio + "/end")
                .then();
    }

    private ValidatableResponse found(String name) {
        return as(centre)
                .body(Map.of(
                        "owner",
                        county,
                        "name",
                        name,
                        "hostId",
                        host,
                        "subject",
                        "CHINESE",
                        "from",
                        "2026-01-01",
                        "to",
                        "2029-01-01"))
                .post(STUDIOS)
                .then();
    }

    private ValidatableResponse join(String studio, UUID teacher, String from) {
        return as(centre)
                .body(Map.of("teacherId", teacher, "from", from))
                .post(STUDIOS + "/" + studio + "/members")
                .then();
    }

    private static ValidatableResponse event(String token, String studio, String date) {
        return as(token)
                .body(Map.of("kind", "OPEN_LESSON", "title", "整本书阅读", "date", date, "attended", 35))
                .post(STUDIOS + "/" + studio + "/events")
                .then();
    }

    private static String herself(UUID teacher) {
        return Tokens.withoutGrants().and("teacher", "CN").teacherId(teacher).token();
    }
}
