package teacherdev.teacher.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** Lists find everybody whom they must, nobody else, and in order, however they begin. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TeacherListsIT {

    /** Characters of one reading and of several planes, Latin, accents that are added, and what sorts last. */
    private static final List<String> NAMES = List.of(
            "王",
            "王一",
            "王一一",
            "王伟",
            "王龘",
            "王·安",
            "王a",
            "王Z",
            "王\u0301",
            "王\uFE00一",
            "王𠀀",
            "王\uFFFD",
            "汪一",
            "汪伟",
            "望一",
            "旺伟",
            "忘一",
            "𠀀一",
            "𠀀",
            "𪛖伟",
            "阿不都·热合曼",
            "阿不都",
            "欧阳一",
            "欧一",
            "单于一",
            "单一",
            "Anna",
            "anna",
            "Änna",
            "An",
            "é一",
            "e\u0301",
            "e",
            "Wang Wei",
            "བཀྲ་ཤིས",
            "Жан",
            "王一",
            "王伟");

    @Inject
    Sql sql;

    @Test
    void shouldPageThroughEverybodyInTheOrderOfNames() {
        Fixtures county = Fixtures.newCounty();
        String bureau = bureauOf(county.county());
        List<String> schools = List.of(county.newSchool(), county.newSchool());
        record(NAMES, schools);

        List<Map<String, Object>> paged = all(bureau, Map.of("limit", 7));

        assertThat(names(paged)).isEqualTo(sorted(NAMES));
        assertThat(ids(paged)).doesNotHaveDuplicates();
        assertThat(all(bureau, Map.of("limit", 7, "region", county.county()))).isEqualTo(paged);
    }

    @Test
    void shouldNameTheParameterThatIsNoCodeAndTheDayThatNobodyCanComputeWith() {
        as(Tokens.admin())
                .get("/api/v1/teachers?status=active")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"))
                .body("errors[0].reason", startsWith("one of ACTIVE, "));
        for (String path : List.of("/api/v1/teachers?asOf=", "/api/v1/statistics/staff/ratios?node=CN&asOf=")) {
            as(Tokens.admin())
                    .get(path + "-999999999-01-01")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("asOf"));
        }
    }

    @Test
    void shouldRefuseAFilterThatIsMisspeltOrGivenTwice() {
        String school = Fixtures.newCounty().newSchool();
        for (Map.Entry<String, String> wrong : Map.of(
                        "shcool=" + school, "shcool", "school=" + school + "&school=5117020001", "school")
                .entrySet()) {
            as(Tokens.clerkOf(school))
                    .get("/api/v1/teachers?limit=1&" + wrong.getKey())
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"))
                    .body("errors[0].field", equalTo(wrong.getValue()));
        }
        as(Tokens.clerkOf(school))
                .get("/api/v1/teachers?shcool=1")
                .then()
                .body("errors[0].reason", containsString("after, asOf, "));
        given().get("/api/v1/teachers?shcool=1").then().statusCode(401);
    }

    @Test
    void shouldFindExactlyTheNamesThatBeginWithWhatIsAsked() {
        Fixtures county = Fixtures.newCounty();
        String bureau = bureauOf(county.county());
        record(NAMES, List.of(county.newSchool()));

        for (String prefix : List.of(
                "王", "王一", "王a", "王·", "汪", "𠀀", "𪛖", "阿不都", "阿不都·", "欧", "单", "单于", "é", "Ä", "བ", "Ж", "张", "%",
                "王_")) {
            assertThat(names(all(bureau, Map.of("name", prefix, "limit", 2))))
                    .as(prefix)
                    .isEqualTo(sorted(NAMES.stream()
                            .filter(name -> name.startsWith(prefix))
                            .toList()));
        }
    }

    @Test
    void shouldFindByPinyinInItsOrder() {
        Fixtures county = Fixtures.newCounty();
        record(NAMES, List.of(county.newSchool()));

        List<String> found = names(all(bureauOf(county.county()), Map.of("name", "Wang W", "limit", 2)));

        assertThat(found).isEqualTo(sorted(List.of("汪伟", "王伟", "王伟", "旺伟", "Wang Wei")));
        // By pinyin first: 旺 has another tone than 王 and stands behind all of its names elsewhere.
        assertThat(names(all(bureauOf(county.county()), Map.of("name", "wang", "subject", "CHINESE"))))
                .containsSubsequence("旺伟", "王一");
        assertThat(names(all(bureauOf(county.county()), Map.of("name", "ANN"))))
                .containsExactlyInAnyOrder("Anna", "anna", "Änna");
    }

    @Test
    void shouldMergeTheListsOfManyCounties() {
        String city = Fixtures.newPrefecture();
        String bureau = bureauOf(city);
        List<Fixtures> counties =
                Stream.generate(() -> Fixtures.newCounty(city)).limit(6).toList();
        // The first county has most of them and the last one nobody.
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<String> some = NAMES.subList(0, NAMES.size() / (i * 4 + 1));
            record(some, List.of(counties.get(i).newSchool()));
            expected.addAll(some);
        }

        for (int limit : new int[] {1, 3, 10, 50}) {
            List<Map<String, Object>> paged = all(bureau, Map.of("limit", limit));
            assertThat(names(paged)).as("pages of %s", limit).isEqualTo(sorted(expected));
            assertThat(ids(paged)).doesNotHaveDuplicates();
        }
        assertThat(names(all(bureau, Map.of("limit", 3, "name", "王"))))
                .isEqualTo(sorted(
                        expected.stream().filter(name -> name.startsWith("王")).toList()));
        assertThat(names(all(bureau, Map.of("limit", 3, "stage", "PRIMARY")))).hasSize(expected.size());
        assertThat(all(bureau, Map.of("stage", "JUNIOR"))).isEmpty();
        assertThat(all(bureau, Map.of("region", "110101"))).isEmpty();
        assertThat(all(bureau, Map.of("region", "CN"))).hasSize(expected.size());
        assertThat(all(bureauOf(counties.getFirst().county()), Map.of("region", city)))
                .hasSize(NAMES.size());
        assertThat(all(
                        bureauOf(counties.getFirst().county()),
                        Map.of("region", counties.get(1).county())))
                .isEmpty();
    }

    @Test
    void shouldListOnceWhoWorksAtTwoPlaces() {
        String city = Fixtures.newPrefecture();
        String here = Fixtures.newCounty(city).newSchool();
        String there = Fixtures.newCounty(city).newSchool();
        Map<String, Object> teacher = named("走教教师", here);
        teacher.put("assignment", Map.of("schoolCode", here, "from", "2012-09-01", "fte", "0.50", "primary", true));
        UUID id = created(teacher);
        as(Tokens.admin())
                .body(Map.of("schoolCode", there, "from", "2012-09-01", "fte", "0.50", "primary", false))
                .post("/api/v1/teachers/" + id + "/assignments")
                .then()
                .statusCode(201);

        assertThat(ids(all(bureauOf(city), Map.of()))).containsExactly(id.toString());
        assertThat(ids(all(
                        Tokens.grant("school-clerk", here)
                                .and("school-clerk", there)
                                .token(),
                        Map.of())))
                .containsExactly(id.toString());
        assertThat(ids(all(Tokens.clerkOf(there), Map.of("school", there)))).containsExactly(id.toString());
        // Her primary post is in the other county, whose bureau is the only one that finds her there.
        assertThat(ids(all(Tokens.clerkOf(there), Map.of("region", here.substring(0, 6)))))
                .containsExactly(id.toString());
        assertThat(all(Tokens.clerkOf(there), Map.of("region", there.substring(0, 6))))
                .isEmpty();
    }

    @Test
    void shouldNeverShowAnotherSchoolsTeachersWhateverIsAsked() {
        Fixtures county = Fixtures.newCounty();
        String mine = county.newSchool();
        String other = county.newSchool();
        UUID stranger = created(named("王外人", other));
        created(named("王自己", mine));
        as(Tokens.admin())
                .body(Map.of("level", "SENIOR", "appointedOn", "2015-09-01"))
                .post("/api/v1/teachers/" + stranger + "/titles")
                .then()
                .statusCode(201);

        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("school", other),
                Map.of("region", county.county()),
                Map.of("region", "CN"),
                Map.of("region", other),
                Map.of("name", "王"),
                Map.of("name", "王外人"),
                Map.of("name", "wang"),
                Map.of("name", "wangwairen"),
                Map.of("title", "SENIOR"),
                Map.of("status", "ACTIVE"),
                Map.of("stage", "PRIMARY", "subject", "CHINESE"),
                Map.of("asOf", "2014-01-01"),
                Map.of("asOf", "2014-01-01", "school", other),
                Map.of("knownAt", Instant.now().toString()))) {
            assertThat(ids(all(Tokens.clerkOf(mine), asked))).as("%s", asked).doesNotContain(stranger.toString());
        }
    }

    @Test
    void shouldFollowWhoMoves() {
        Fixtures county = Fixtures.newCounty();
        Fixtures neighbour = Fixtures.newCounty();
        String before = county.newSchool();
        String after = neighbour.newSchool();
        UUID id = created(named("搬迁教师", before));
        Instant beforeTheMove = Instant.now();
        change(id, 1, "搬迁教师", "2020-09-01", after);

        assertThat(all(Tokens.clerkOf(before), Map.of())).isEmpty();
        assertThat(all(bureauOf(county.county()), Map.of())).isEmpty();
        assertThat(ids(all(Tokens.clerkOf(after), Map.of()))).containsExactly(id.toString());
        assertThat(ids(all(bureauOf(neighbour.county()), Map.of("name", "banqian"))))
                .containsExactly(id.toString());
        String admin = Tokens.admin();
        assertThat(ids(all(admin, Map.of("school", before, "asOf", "2020-08-31"))))
                .containsExactly(id.toString());
        assertThat(all(admin, Map.of("school", before))).isEmpty();
        assertThat(ids(all(admin, Map.of("school", before, "knownAt", beforeTheMove.toString()))))
                .containsExactly(id.toString());
        assertThat(ids(all(admin, Map.of("region", county.county(), "asOf", "2020-08-31"))))
                .containsExactly(id.toString());
        assertThat(all(admin, Map.of("region", county.county()))).isEmpty();
    }

    @Test
    void shouldListUnderTheNameOfTheDay() {
        String school = Fixtures.newCounty().newSchool();
        UUID id = created(named("旧名", school));
        Instant before = Instant.now();
        String changing = "2099-09-01";
        change(id, 1, "新名", changing, null);
        String clerk = Tokens.clerkOf(school);

        assertThat(ids(all(clerk, Map.of("name", "旧")))).containsExactly(id.toString());
        assertThat(all(clerk, Map.of("name", "新"))).isEmpty();
        assertThat(ids(all(clerk, Map.of("name", "新", "asOf", changing)))).containsExactly(id.toString());
        assertThat(all(clerk, Map.of("name", "jiu", "asOf", changing))).isEmpty();
        assertThat(ids(all(clerk, Map.of("name", "jiu", "asOf", changing, "knownAt", before.toString()))))
                .containsExactly(id.toString());
        assertThat(names(all(clerk, Map.of()))).containsExactly("旧名");
    }

    @Test
    void shouldKeepListingWhoHasLeftAndForgetTheNameOfWhoIsErased() {
        String school = Fixtures.newCounty().newSchool();
        UUID id = created(named("离任教师", school));
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post("/api/v1/teachers/" + id + "/departure")
                .then()
                .statusCode(201);
        String clerk = Tokens.clerkOf(school);
        assertThat(ids(all(clerk, Map.of("status", "RETIRED", "name", "离任")))).containsExactly(id.toString());
        assertThat(all(clerk, Map.of("status", "ACTIVE"))).isEmpty();

        as(Tokens.admin())
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "Retention period is over"))
                .put("/api/v1/teachers/" + id + "/personal-data/erasure")
                .then()
                .statusCode(204);

        assertThat(all(clerk, Map.of("name", "离任"))).isEmpty();
        assertThat(ids(all(clerk, Map.of("name", "已匿名")))).containsExactly(id.toString());
        assertThat(sql.list("select name from teacher_directory where teacher = ?", row -> row.text("name"), id))
                .containsOnly("已匿名");
    }

    @Test
    void shouldFindBySomebodysNumberOnlyWithinTheScope() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> teacher = named("号码教师", school);
        teacher.put("identityNumber", "110101199003074557");
        UUID id = created(teacher);

        for (var found : Map.of(
                        Tokens.clerkOf(school), 1, bureauOf(county.county()), 1, Tokens.clerkOf(county.newSchool()), 0)
                .entrySet()) {
            as(found.getKey())
                    .body(Map.of("identityNumber", "110101199003074557"))
                    .post("/api/v1/teachers/search")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(found.getValue()))
                    .body("items.findAll { it.id == '" + id + "' }.size()", equalTo(found.getValue()));
        }
    }

    private static void change(UUID id, int version, String name, String from, String school) {
        Map<String, Object> update = named(name, "");
        update.keySet().removeAll(List.of("sourceSystem", "externalId", "assignment"));
        update.put("effectiveFrom", from);
        if (school != null) {
            update.put("assignment", anAssignment(school, from));
        }
        as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(update)
                .put("/api/v1/teachers/" + id)
                .then()
                .statusCode(200);
    }

    /** All pages, by their cursors. */
    private static List<Map<String, Object>> all(String token, Map<String, Object> asked) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = as(token)
                    .queryParams(asked)
                    .queryParam("after", after)
                    .get("/api/v1/teachers")
                    .then()
                    .statusCode(200)
                    .extract();
            items.addAll(page.jsonPath().getList("items"));
            after = page.path("next");
        }
        return items;
    }

    private static List<String> names(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("name")).toList();
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("id")).toList();
    }

    private List<String> sorted(List<String> names) {
        return sql.list("select n from unnest(?::text[]) as n order by n", row -> row.text("n"), (Object)
                names.toArray(String[]::new));
    }

    private static void record(List<String> names, List<String> schools) {
        List<Map<String, Object>> rows = IntStream.range(0, names.size())
                .mapToObj(i -> named(names.get(i), schools.get(i % schools.size())))
                .toList();
        as(Tokens.admin())
                .body(rows)
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("created", equalTo(names.size()));
    }

    private static Map<String, Object> named(String name, String school) {
        Map<String, Object> teacher = new HashMap<>(aTeacherAt(school));
        teacher.put("name", name);
        return teacher;
    }

    private static String bureauOf(String region) {
        return Tokens.grant("county-bureau", region).token();
    }
}
