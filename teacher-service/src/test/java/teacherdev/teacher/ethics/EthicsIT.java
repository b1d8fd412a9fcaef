package teacherdev.teacher.ethics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class EthicsIT {

    @Inject
    Sql sql;

    @Inject
    EndingVetoes ending;

    private Fixtures county;
    private String school;
    private UUID teacher;

    @BeforeEach
    void aTeacher() {
        county = Fixtures.newCounty();
        school = county.newSchool();
        teacher = created(aTeacherAt(school));
    }

    @Test
    void shouldHearTheTeacherBeforeAnythingIsConfirmed() {
        String id = reported();

        step(bureau(), id, "confirmation", 1).statusCode(409).body("code", equalTo("RIGHT_OF_REPLY"));
        step(self(UUID.randomUUID()), id, "reply", 1).statusCode(404);
        step(self(teacher), id, "reply", 1).statusCode(200).body("state", equalTo("REPLIED"));
        step(bureau(), id, "confirmation", 1).statusCode(412);
        step(bureau(), id, "confirmation", 2)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("vetoedFrom", notNullValue())
                .body("entries.kind", contains("REPORTED", "REPLIED", "CONFIRMED"));
        step(bureau(), id, "dismissal", 3).statusCode(409).body("code", equalTo("CASE_STATE"));
    }

    @Test
    void shouldVetoHonoursAndTellTheOtherServicesUntilTheCaseIsRepaired() {
        String id = reported();
        step(self(teacher), id, "reply", 1).statusCode(200);
        step(bureau(), id, "confirmation", 2).statusCode(200);

        honour().statusCode(409).body("code", equalTo("ETHICS_VETO"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(lastEvent()).contains("\"ethicsVeto\":true").doesNotContain("N10"));
        String far = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1).toString();
        as(bureau())
                .header("If-Match", "\"3\"")
                .body(Map.of("statement", "警告", "endsOn", far))
                .put(path(id) + "/sanction")
                .then()
                .statusCode(200)
                .body("sanctionedUntil", equalTo(far));
        step(bureau(), id, "repair", 4).statusCode(409).body("code", equalTo("CASE_STATE"));
    }

    @Test
    void shouldShowAClerkOnlyThatThereIsACase() {
        String id = reported();

        as(Tokens.clerkOf(school))
                .get(path(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("code", nullValue())
                .body("entries", hasSize(0));
        as(bureau()).get(path(id)).then().body("code", equalTo("N10")).body("entries[0].statement", equalTo("有偿补课"));
        as(Tokens.clerkOf(county.newSchool())).get(path(id)).then().statusCode(404);
    }

    @Test
    void shouldListWhoHasNotSignedThePledge() {
        UUID other = created(aTeacherAt(school));
        as(self(teacher))
                .body(Map.of("textVersion", 1))
                .put("/api/v1/teachers/" + teacher + "/ethics/pledges/2026")
                .then()
                .statusCode(200)
                .body("items.year", contains(2026));

        as(Tokens.clerkOf(school))
                .get("/api/v1/ethics/unsigned?year=2026")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(other.toString()));
        as(Tokens.clerkOf(school))
                .get("/api/v1/ethics/negative-list?organisation=" + school)
                .then()
                .statusCode(200)
                .body("breaches.code", hasItem("N10"));
    }

    @Test
    void shouldTellTheOtherServicesOnceOnTheDayOnWhichAVetoEnds() {
        String id = reported();
        step(self(teacher), id, "reply", 1).statusCode(200);
        step(bureau(), id, "confirmation", 2).statusCode(200);
        sql.update(
                "update ethics_case set vetoed_from = current_date - 400, vetoed_until = current_date + 30 where id = ?",
                UUID.fromString(id));
        ending.tellSome();
        honour().statusCode(409).body("code", equalTo("ETHICS_VETO"));

        sql.update("update ethics_case set vetoed_until = current_date - 1 where id = ?", UUID.fromString(id));
        ending.tellSome();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lastEvent()).contains("\"ethicsVeto\":false"));
        long version = version();
        ending.tellSome();
        assertThat(version()).isEqualTo(version);
        honour().statusCode(201);
        as(bureau()).get(path(id)).then().body("state", equalTo("CONFIRMED"));
    }

    private long version() {
        return sql.first("select version from teacher where id = ?", row -> row.number("version"), teacher)
                .orElseThrow();
    }

    private String reported() {
        return as(bureau())
                .body(Map.of("code", "N10", "occurredOn", "2026-03-14", "statement", "有偿补课"))
                .post("/api/v1/teachers/" + teacher + "/ethics/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse step(String token, String id, String step, long version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("statement", "说明"))
                .put(path(id) + "/" + step)
                .then();
    }

    private ValidatableResponse honour() {
        return as(Tokens.admin())
                .body(Map.of(
                        "kind",
                        "BACKBONE",
                        "level",
                        "CITY",
                        "name",
                        "骨干教师",
                        "awardedBy",
                        "教育局",
                        "from",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .post("/api/v1/teachers/" + teacher + "/honours")
                .then();
    }

    private String path(String id) {
        return "/api/v1/teachers/" + teacher + "/ethics/cases/" + id;
    }

    private String bureau() {
        return Tokens.grant("county-bureau", county.county()).token();
    }

    private String self(UUID id) {
        return Tokens.grant("teacher", school).teacherId(id).token();
    }

    private String lastEvent() {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                .filter(event -> teacher.toString().equals(event.key()))
                .reduce((_, later) -> later)
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
