package teacherdev.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;
import teacherdev.training.cycle.PublishingProgress;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CycleStatisticsIT {

    @Inject
    PublishingProgress publishing;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School first = Staff.schoolIn(city, county);
    private final School second = Staff.schoolIn(city, county);
    private final String bureau = Tokens.grant("county-bureau", county).token();

    @Test
    void shouldCountWhoHasMetTheCycleOutOfSumsAndWhatTheOthersMiss() {
        List<UUID> teachers = new ArrayList<>(Staff.teachersAt(first, 3, "2012-09-01"));
        teachers.addAll(Staff.teachersAt(second, 1, "2012-09-01"));
        Staff.credit(List.of(teachers.get(0), teachers.get(3)), "A", "2023-05-01", "360.00");
        Staff.credit(List.of(teachers.get(1)), "B", "2023-05-01", "100.50");
        // Her work began after the cycle: it asks nothing of her.
        UUID late = Staff.teachersAt(second, 1, "2026-02-01").getFirst();
        teachers.add(late);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(publishing.publish(teachers)).hasSize(5));

        figures(bureau, "&groupBy=school")
                .body("items", hasSize(2))
                .body("items.find { it.school == '" + first.code() + "' }.staff", equalTo(3))
                .body("items.find { it.school == '" + first.code() + "' }.met", equalTo(1))
                .body("items.find { it.school == '" + first.code() + "' }.metRate", equalTo("33.33"))
                .body("items.find { it.school == '" + first.code() + "' }.missing", equalTo("619.50"))
                .body("items.find { it.school == '" + second.code() + "' }.staff", equalTo(2))
                .body("items.find { it.school == '" + second.code() + "' }.asked", equalTo(1))
                .body("items.find { it.school == '" + second.code() + "' }.metRate", equalTo("100.00"))
                .body("total.met", equalTo(2))
                .body("total.asked", equalTo(4))
                .body("total.metRate", equalTo("50.00"))
                .body("total.required", equalTo("1440.00"))
                .body("total.achieved", equalTo("820.50"))
                .body("total.school", nullValue());
        figures(Tokens.clerkOf(first.code()), "").body("items", hasSize(0)).body("total.staff", equalTo(3));
        assertThat(given().auth()
                        .oauth2(bureau)
                        .accept("text/csv")
                        .get(path("&groupBy=school"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(first.code(), "33.33", "50.00");
    }

    @Test
    void shouldRefuseGroupsOfActivitiesAndRegionsOfOthers() {
        given().auth()
                .oauth2(bureau)
                .get(path("&groupBy=month"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("groupBy"));
        given().auth()
                .oauth2(Tokens.grant("county-bureau", "999999").token())
                .get(path(""))
                .then()
                .statusCode(404);
    }

    private ValidatableResponse figures(String token, String more) {
        return given().auth().oauth2(token).get(path(more)).then().statusCode(200);
    }

    private String path(String more) {
        return "/api/v1/statistics/training/cycles?region=" + county + "&cycle=2021-2025" + more;
    }
}
