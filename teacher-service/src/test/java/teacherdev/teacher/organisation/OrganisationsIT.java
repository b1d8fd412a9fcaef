package teacherdev.teacher.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class OrganisationsIT {

    @Test
    void shouldTakeThousandsOfRegionsTopDownWhateverTheirOrder() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int county = 1; county <= 99; county++) {
            rows.add(region(String.format("6201%02d", county), "县" + county, "6201"));
        }
        rows.add(region("6201", "市", "62"));
        rows.add(region("62", "省", "CN"));
        rows.add(region("630101", "无上级", "6301"));

        put("regions", rows)
                .body("created", equalTo(101))
                .body("failed", equalTo(1))
                .body("results[101].errors[0].code", equalTo("REGION_UNKNOWN"))
                .body("results[101].errors[0].field", equalTo("parent"));
        put("regions", rows).body("unchanged", equalTo(101));

        as(Tokens.admin()).get("/api/v1/regions/620107").then().body("path", contains("CN", "62", "6201", "620107"));
    }

    @Test
    void shouldKeepTheNameAndTheHistoryOfACountyThatWasMerged() {
        String old = Fixtures.newCounty().county();
        String merged = Fixtures.newCounty().county();
        Map<String, Object> end = new HashMap<>();
        end.put("name", "示例区");
        end.put("effectiveFrom", "2016-01-01");
        end.put("validTo", "2021-07-01");
        end.put("successor", merged);

        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(end)
                .put("/api/v1/regions/" + old)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("successor", equalTo(merged));

        as(Tokens.admin())
                .get("/api/v1/regions/" + old + "?asOf=2015-12-31")
                .then()
                .body("name", equalTo("示例县"));
        as(Tokens.admin())
                .get("/api/v1/regions/" + old + "?asOf=2016-01-01")
                .then()
                .body("name", equalTo("示例区"));
        as(Tokens.admin())
                .get("/api/v1/regions?parent=5117&limit=200&asOf=2021-07-01")
                .then()
                .body("items.code", not(hasItem(old)))
                .body("items.code", hasItem(merged));
        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(end)
                .put("/api/v1/regions/" + old)
                .then()
                .statusCode(412);
        end.remove("validTo");
        as(Tokens.admin())
                .header("If-Match", "\"2\"")
                .body(end)
                .put("/api/v1/regions/" + old)
                .then()
                .statusCode(422)
                .body("code", equalTo("SUCCESSOR_WITHOUT_END"));
        // It is no more when the other one ends, so it cannot follow.
        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "示例县", "validTo", "2022-07-01", "successor", old))
                .put("/api/v1/regions/" + merged)
                .then()
                .statusCode(422)
                .body("code", equalTo("SUCCESSOR_WRONG"));
        as(Tokens.admin())
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "示例区", "validTo", "2021-07-01", "successor", old))
                .put("/api/v1/regions/" + old)
                .then()
                .statusCode(422)
                .body("code", equalTo("SUCCESSOR_WRONG"))
                .body("errors[0].field", equalTo("successor"));
    }

    @Test
    void shouldTakeSchoolsWithTheirTeachingPoints() {
        String county = Fixtures.newCounty().county();
        Map<String, Object> point = school(county + "9002", county, "TEACHING_POINT");
        point.put("parent", county + "9001");
        Map<String, Object> school = school(county + "9001", county, "SCHOOL");
        school.put("weak", true);
        school.put("boarding", true);
        List<Map<String, Object>> rows = List.of(point, school, school(county + "9003", "519999", "SCHOOL"));

        put("schools", rows)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("results[2].errors[0].field", equalTo("region"));
        school.put("name", "改名小学");
        put("schools", rows).body("updated", equalTo(1)).body("unchanged", equalTo(1));

        as(Tokens.admin())
                .get("/api/v1/schools/" + county + "9001")
                .then()
                .header("ETag", "\"2\"")
                .body("name", equalTo("改名小学"))
                .body("weak", equalTo(true))
                .body("boarding", equalTo(true));
        as(Tokens.admin()).get("/api/v1/schools/" + county + "9002").then().body("parent", equalTo(county + "9001"));
        as(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .body(rows)
                .put("/api/v1/schools")
                .then()
                .body("failed", equalTo(3))
                .body("results[0].errors[0].code", equalTo("OUT_OF_SCOPE"));
    }

    @Test
    void shouldCountPastDaysByWhatASchoolWasThen() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        created(aTeacherAt(school));
        Instant before = Instant.now();
        Map<String, Object> urban = school(school, county.county(), "SCHOOL");
        urban.put("name", "改名小学");
        urban.put("setting", "URBAN");
        urban.put("effectiveFrom", "2024-09-01");

        put("schools", List.of(urban)).body("updated", equalTo(1));
        put("schools", List.of(urban)).body("unchanged", equalTo(1));

        particulars(school, "asOf=2024-08-31").body("setting", equalTo("TOWN")).body("name", equalTo("示例小学"));
        particulars(school, "asOf=2024-09-01").body("setting", equalTo("URBAN")).body("name", equalTo("改名小学"));
        particulars(school, "knownAt=" + before).body("setting", equalTo("TOWN"));
        assertThat(settings(school, "2024-08-31", null)).containsExactly("TOWN");
        assertThat(settings(school, "2024-09-01", null)).containsExactly("URBAN");
        assertThat(settings(school, "2024-09-01", before)).containsExactly("TOWN");
        as(Tokens.clerkOf(school))
                .get("/api/v1/schools?kind=SCHOOL&asOf=2024-08-31")
                .then()
                .body("items.setting", contains("TOWN"));
    }

    @Test
    void shouldChangeOneSchoolFromADayOnAndKeepLaterCorrectionsApart() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        String other = county.newSchool();
        Map<String, Object> change = new HashMap<>(
                Map.of("name", "示例小学", "kind", "SCHOOL", "stages", List.of("PRIMARY"), "setting", "VILLAGE"));
        change.put("effectiveFrom", "2020-09-01");
        change(school, 1, change).statusCode(200).body("setting", equalTo("VILLAGE"));
        change.put("setting", "TOWN");
        change.put("parent", other);
        change.put("effectiveFrom", "2022-09-01");
        change(school, 2, change).statusCode(200);
        // What was written for 2020 was wrong by a year, and is corrected from there on.
        change.put("setting", "URBAN");
        change.put("effectiveFrom", "2021-09-01");
        change(school, 3, change).statusCode(200);

        particulars(school, "asOf=2020-08-31").body("setting", equalTo("TOWN")).body("parent", nullValue());
        particulars(school, "asOf=2021-08-31").body("setting", equalTo("VILLAGE"));
        particulars(school, "asOf=2021-09-01").body("setting", equalTo("URBAN"));
        particulars(school, "asOf=2023-09-01").body("setting", equalTo("URBAN"));
        as(Tokens.admin())
                .get("/api/v1/schools?parent=" + other)
                .then()
                .statusCode(200)
                .body("items.code", contains(school));
        change.put("effectiveFrom", "2199-09-01");
        change(school, 4, change).statusCode(400).body("errors[0].field", equalTo("effectiveFrom"));
    }

    @Test
    void shouldMoveTheSchoolsOfACountyThatWasMergedAndLeavePastFiguresWithIt() {
        Fixtures old = Fixtures.newCounty();
        String successor = Fixtures.newCounty().county();
        String school = old.newSchool();
        UUID teacher = created(aTeacherAt(school));
        String oldBureau = Tokens.grant("county-bureau", old.county()).token();
        String newBureau = Tokens.grant("county-bureau", successor).token();
        Map<String, Object> moved = school(school, successor, "SCHOOL");
        moved.put("effectiveFrom", "2021-07-01");

        for (String token : List.of(oldBureau, newBureau)) {
            as(token)
                    .body(List.of(moved))
                    .put("/api/v1/schools")
                    .then()
                    .body("results[0].errors[0].code", equalTo("OUT_OF_SCOPE"))
                    .body("results[0].errors[0].field", equalTo("region"));
        }
        put("schools", List.of(moved)).body("updated", equalTo(1));

        as(newBureau).get("/api/v1/schools").then().body("items.code", contains(school));
        for (String query : List.of("", "?name=示例", "?region=" + successor)) {
            as(newBureau).get("/api/v1/teachers" + query).then().body("items.id", contains(teacher.toString()));
        }
        as(oldBureau).get("/api/v1/teachers").then().body("items", hasSize(0));
        as(oldBureau).get("/api/v1/teachers/" + teacher).then().statusCode(404);
        particulars(school, "asOf=2021-06-30").body("region", equalTo(old.county()));
        particulars(school, "asOf=2021-07-01")
                .body("region", equalTo(successor))
                .body("path", contains("CN", "51", "5117", successor, school));
        String city = Tokens.grant("city-bureau", "5117").token();
        assertThat(staff(city, old.county(), "2021-06-30")).isEqualTo(1);
        assertThat(staff(city, old.county(), "2021-07-01")).isZero();
        assertThat(staff(city, successor, "2021-06-30")).isZero();
        assertThat(staff(city, successor, "2021-07-01")).isEqualTo(1);
    }

    private static int staff(String token, String organisation, String day) {
        return as(token)
                .get("/api/v1/statistics/staff?groupBy=region&organisation=" + organisation + "&asOf=" + day)
                .then()
                .statusCode(200)
                .body("groups.key.region", everyItem(equalTo(organisation)))
                .extract()
                .path("total");
    }

    private static ValidatableResponse change(String school, long version, Map<String, Object> particulars) {
        return as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(particulars)
                .put("/api/v1/schools/" + school)
                .then();
    }

    private static ValidatableResponse particulars(String school, String point) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/schools/" + school + "?" + point)
                .then()
                .statusCode(200);
    }

    private static List<String> settings(String school, String day, Instant knownAt) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/statistics/staff?groupBy=setting&asOf=" + day
                        + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .then()
                .statusCode(200)
                .extract()
                .path("groups.key.setting");
    }

    @Test
    void shouldKeepYearlyFiguresAndWhatWasReportedBefore() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> figures = figures(school, 892);
        put("schools/figures", List.of(figures)).body("created", equalTo(1));
        put("schools/figures", List.of(figures)).body("unchanged", equalTo(1));
        Instant before = Instant.now();

        put("schools/figures", List.of(figures(school, 890))).body("updated", equalTo(1));

        as(Tokens.clerkOf(school))
                .get("/api/v1/schools/" + school + "/figures")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].pupils[0].pupils", equalTo(890))
                .body("items[0].teachingArea", equalTo("4014.00"))
                .body("items[0].sportsArea", nullValue());
        as(Tokens.clerkOf(school))
                .get("/api/v1/schools/" + school + "/figures?knownAt=" + before)
                .then()
                .body("items[0].pupils[0].pupils", equalTo(892));
        as(Tokens.clerkOf(county.newSchool()))
                .body(List.of(figures))
                .put("/api/v1/schools/figures")
                .then()
                .body("results[0].errors[0].code", equalTo("OUT_OF_SCOPE"));
    }

    @Test
    void shouldKeepClustersWithinTheirScope() {
        Fixtures county = Fixtures.newCounty();
        String lead = county.newSchool();
        String member = county.newSchool();
        String code = county.county() + "-C1";
        Map<String, Object> cluster = Map.of(
                "code", code, "name", "城北教育集团", "region", county.county(), "lead", lead, "members", List.of(member));

        as(Tokens.admin())
                .body(cluster)
                .post("/api/v1/school-clusters")
                .then()
                .statusCode(201)
                .body("lead", equalTo(lead))
                .body("members", contains(member));
        Map<String, Object> update = Map.of("name", "城北教育集团", "lead", member, "members", List.of());
        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(update)
                .put("/api/v1/school-clusters/" + code)
                .then()
                .statusCode(200)
                .body("lead", equalTo(member));
        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(update)
                .put("/api/v1/school-clusters/" + code)
                .then()
                .statusCode(412);
        as(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .get("/api/v1/school-clusters/" + code)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse put(String what, List<Map<String, Object>> rows) {
        return as(Tokens.admin()).body(rows).put("/api/v1/" + what).then().statusCode(200);
    }

    private static Map<String, Object> region(String code, String name, String parent) {
        return Map.of("code", code, "name", name, "parent", parent);
    }

    private static Map<String, Object> school(String code, String region, String kind) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "示例小学",
                "region",
                region,
                "kind",
                kind,
                "stages",
                List.of("PRIMARY"),
                "setting",
                "VILLAGE"));
    }

    private static Map<String, Object> figures(String school, int pupils) {
        return Map.of(
                "code",
                school,
                "year",
                2026,
                "pupils",
                List.of(Map.of("stage", "PRIMARY", "pupils", pupils, "classes", 20)),
                "teachingArea",
                "4014",
                "establishment",
                75);
    }
}
