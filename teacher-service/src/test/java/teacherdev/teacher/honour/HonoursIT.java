package teacherdev.teacher.honour;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class HonoursIT {

    private Fixtures county;
    private String school;

    @BeforeEach
    void aSchool() {
        county = Fixtures.newCounty();
        school = county.newSchool();
    }

    @Test
    void shouldCountEachPersonOnceAtHerHighestLevel() {
        UUID both = created(aTeacherAt(school));
        UUID one = created(aTeacherAt(school));
        record(both, "BACKBONE", "CITY", "2024-09-01").statusCode(201).body("to", equalTo("2027-09-01"));
        record(both, "SUBJECT_LEADER", "COUNTY", "2024-09-01").statusCode(201);
        record(one, "BACKBONE", "COUNTY", "2024-09-01").statusCode(201);

        record(one, "BACKBONE", "COUNTY", "2024-09-01").statusCode(409).body("code", equalTo("FACT_REPEATED"));

        counts("2025-01-01")
                .body("people", equalTo(2))
                .body("byLevel.CITY", equalTo(1))
                .body("byLevel.COUNTY", equalTo(1));
        counts("2027-09-01").body("people", equalTo(0));
    }

    @Test
    void shouldCountAsItWasKnownBeforeACorrectionAndAfterSomebodyLeft() {
        UUID teacher = created(aTeacherAt(school));
        ValidatableResponse first =
                record(teacher, "BACKBONE", "CITY", "2024-09-01").statusCode(201);
        String id = first.extract().path("id");
        String known = first.extract().path("recordedAt");
        as(Tokens.admin())
                .body(Map.of(
                        "kind",
                        "BACKBONE",
                        "level",
                        "COUNTY",
                        "name",
                        "骨干教师",
                        "awardedBy",
                        "教育局",
                        "from",
                        "2024-09-01",
                        "corrects",
                        id,
                        "reason",
                        "级别有误"))
                .post("/api/v1/teachers/" + teacher + "/honours")
                .then()
                .statusCode(201);
        counts("2025-01-01").body("byLevel.COUNTY", equalTo(1)).body("byLevel.CITY", nullValue());
        counts("2025-01-01&knownAt=" + known).body("byLevel.CITY", equalTo(1)).body("byLevel.COUNTY", nullValue());

        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2025-09-01"))
                .post("/api/v1/teachers/" + teacher + "/departure")
                .then()
                .statusCode(201);

        counts("2025-01-01").body("people", equalTo(1));
        counts("2025-01-01&knownAt=" + known).body("byLevel.CITY", equalTo(1));
        counts("2025-09-01").body("people", equalTo(0));
    }

    @Test
    void shouldListWhatEndsSoonAndRefuseAnUnknownKind() {
        UUID teacher = created(aTeacherAt(school));
        String from = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .minusYears(3)
                .plusMonths(2)
                .toString();
        record(teacher, "BACKBONE", "COUNTY", from).statusCode(201);
        record(teacher, "HERO", "COUNTY", from).statusCode(422).body("errors[0].field", equalTo("kind"));

        as(Tokens.clerkOf(school))
                .get("/api/v1/honours/expiring")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(teacher.toString()));
        as(Tokens.clerkOf(county.newSchool()))
                .get("/api/v1/honours/expiring")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void shouldRecordAnHonourOfATeamWithItsMembers() {
        UUID member = created(aTeacherAt(school));
        UUID stranger = created(aTeacherAt(Fixtures.newCounty().newSchool()));

        team(List.of(member)).statusCode(201).body("members", contains(member.toString()));
        team(List.of(member, stranger)).statusCode(403).body("errors[0].field", equalTo("members"));
        as(Tokens.clerkOf(school)).get("/api/v1/honours/teams").then().body("items", hasSize(1));
    }

    private ValidatableResponse team(List<UUID> members) {
        return as(Tokens.clerkOf(school))
                .body(Map.of(
                        "schoolCode",
                        school,
                        "kind",
                        "TEAM",
                        "level",
                        "CITY",
                        "name",
                        "优秀教研组",
                        "awardedBy",
                        "市教育局",
                        "from",
                        "2025-09-10",
                        "members",
                        members))
                .post("/api/v1/honours/teams")
                .then();
    }

    private ValidatableResponse counts(String day) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/honours/counts?backbone=true&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse record(UUID teacher, String kind, String level, String from) {
        return as(Tokens.admin())
                .body(Map.of("kind", kind, "level", level, "name", "骨干教师", "awardedBy", "教育局", "from", from))
                .post("/api/v1/teachers/" + teacher + "/honours")
                .then();
    }
}
