package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class AwardsAndSchoolsIT {

    private static final List<String> AREAS = List.of("办学方向", "课程教学", "教师发展", "学校管理", "学生发展");

    @Inject
    Sql sql;

    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private Staff staff;
    private UUID one;
    private UUID other;
    private UUID vetoed;

    @BeforeEach
    void shouldHaveThreeSchools() {
        staff = new Staff(sql).school(second, codeOf(second)).school(third, codeOf(third));
        one = staff.teacher();
        other = staff.teacher();
        vetoed = staff.teacher(staff.school, ",\"ethicsVeto\":true");
        staff.arrive();
    }

    @Test
    void shouldGrantTheTriennialAwardAsCountTimesThePolicysAmountOnceInThreeYears() {
        Response granted = award("TRIENNIAL", 2026, Map.of(one, 1, other, 2), Map.of());
        granted.then().statusCode(201).body("amountEach", equalTo("50000.00")).body("total", equalTo("150000.00"));

        award("TRIENNIAL", 2028, Map.of(one, 1), Map.of("name", "另一次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AWARD_TOO_SOON"));
        award("TRIENNIAL", 2029, Map.of(one, 1), Map.of()).then().statusCode(201);
        award("COMPETITION", 2026, Map.of(vetoed, 1), Map.of("amountEach", "800.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("AWARD_REFUSED"));
        award("COMPETITION", 2026, Map.of(one, 3), Map.of("amountEach", "800.50"))
                .then()
                .statusCode(201)
                .body("recipients[0].amount", equalTo("2401.50"));
        Staff.get(Tokens.grant("teacher", staff.code).teacherId(other).token(), "/api/v1/awards/" + granted.path("id"))
                .then()
                .statusCode(200)
                .body("recipients", hasSize(1))
                .body("recipients[0].amount", equalTo("100000.00"))
                .body("total", nullValue());
        assertThat(Staff.get(Tokens.grant("principal", "elsewhere").token(), "/api/v1/awards/" + granted.path("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldDecideARoundOfSchoolsOnlyWhenItIsComplete() {
        Response opened = Staff.post(
                staff.bureau,
                "/api/v1/school-evaluations",
                Map.of("region", staff.county, "name", "2024-2026 学校评价", "startsOn", "2024-01-01"));
        opened.then().statusCode(201).body("endsOn", equalTo("2027-01-01")).body("areas.教师发展", equalTo("0.20"));
        String path = "/api/v1/school-evaluations/" + opened.path("id");
        score(path, staff.code, "90.00", AREAS);
        score(path, codeOf(second), "80.00", AREAS);
        score(path, codeOf(third), "70.00", AREAS.subList(0, 4));
        Staff.put(staff.bureau, path + "/decision", 1, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("ROUND_INCOMPLETE"))
                .body("errors[0].field", equalTo(codeOf(third)));

        score(path, codeOf(third), "70.00", AREAS.subList(4, 5));
        Staff.put(staff.bureau, path + "/decision", 1, Map.of())
                .then()
                .statusCode(200)
                .body("schools.schoolCode", contains(staff.code, codeOf(second), codeOf(third)))
                .body("schools.weakestThird", contains(false, false, true))
                .body("bottomTwo", contains(codeOf(second), codeOf(third)))
                .body("schools[0].total", equalTo("90.0000"));
        Staff.get(staff.principal, path).then().body("schools.schoolCode", contains(staff.code));
        Staff.put(staff.bureau, path + "/decision", 2, Map.of()).then().statusCode(409);
    }

    private Response award(String kind, int year, Map<UUID, Integer> counts, Map<String, Object> more) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        counts.forEach(
                (teacher, count) -> recipients.add(Map.of("teacherId", teacher, "count", count, "evidence", "证书")));
        Map<String, Object> body = new HashMap<>(Map.of(
                "organisation", staff.county, "name", "奖励", "kind", kind, "year", year, "recipients", recipients));
        body.putAll(more);
        return Staff.post(staff.bureau, "/api/v1/awards", body);
    }

    private void score(String path, String school, String score, List<String> areas) {
        Staff.request(staff.bureau)
                .body(Map.of(
                        "scores",
                        areas.stream()
                                .map(area ->
                                        Map.of("schoolCode", school, "area", area, "score", score, "evidence", "督导记录"))
                                .toList()))
                .put(path + "/scores")
                .then()
                .statusCode(204);
    }

    private static String codeOf(UUID school) {
        return "S-" + school.toString().substring(0, 8);
    }
}
