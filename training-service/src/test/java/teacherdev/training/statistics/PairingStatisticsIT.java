package teacherdev.training.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PairingStatisticsIT {

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School town = Staff.schoolIn(city, county);
    private final School village = Staff.schoolIn(city, county);
    private final String bureau = Tokens.grant("county-bureau", county).token();

    @Test
    void shouldCountWhoHasAMentorOutOfTheSumsAndNeverOutOfRates() {
        UUID mentor = Staff.teachersAt(town, 1, "2010-09-01").getFirst();
        List<UUID> inTown = Staff.teachersAt(town, 1, "2026-08-01");
        List<UUID> inVillage = Staff.teachersAt(village, 3, "2026-08-01");
        pair(mentor, inTown.getFirst(), true);
        pair(mentor, inVillage.getFirst(), true);
        pair(Staff.teachersAt(town, 1, "2010-09-01").getFirst(), inVillage.get(1), false);

        figures(bureau, county, "2026-10-01")
                .statusCode(200)
                .body("schools", hasSize(2))
                .body("total.newTeachers", equalTo(4))
                .body("total.withMentor", equalTo(2))
                .body("total.rate", equalTo("50.00"))
                .body("schools.find { it.school == '" + village.code() + "' }.rate", equalTo("33.33"))
                .body("kinds.kind", contains("INDUCTION"))
                .body("kinds[0].active", equalTo(2))
                .body("kinds[0].proposed", equalTo(1))
                .body("kinds[0].mentors", equalTo(1))
                .body("kinds[0].crossSchool", equalTo(1));
        figures(bureau, county, "2026-08-15").body("total.withMentor", equalTo(0));
        given().auth()
                .oauth2(bureau)
                .accept("text/csv")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/statistics/training/pairings?region=" + county + "&asOf=2026-10-01")
                .then()
                .statusCode(200)
                .body(containsString("合计,,4,2,50.00"));
    }

    @Test
    void shouldShowNothingOutsideTheScope() {
        figures(Tokens.clerkOf(town.code()), county, "2026-10-01").statusCode(404);
        figures(bureau, Staff.newCity(), "2026-10-01").statusCode(404);
        figures(bureau, "", "2026-10-01").statusCode(400);
    }

    private void pair(UUID mentor, UUID mentee, boolean agreed) {
        String id = as(bureau)
                .body(Map.of("kind", "INDUCTION", "mentorId", mentor, "menteeId", mentee, "from", "2026-09-01"))
                .post("/api/v1/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (!agreed) {
            return;
        }
        for (String side : List.of("MENTOR", "MENTEE")) {
            int version = as(bureau).get("/api/v1/pairings/" + id).jsonPath().getInt("version");
            as(bureau)
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("side", side))
                    .post("/api/v1/pairings/" + id + "/agreement")
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse figures(String token, String region, String asOf) {
        return as(token)
                .queryParam("region", region)
                .queryParam("asOf", asOf)
                .get("/api/v1/statistics/training/pairings")
                .then();
    }
}
