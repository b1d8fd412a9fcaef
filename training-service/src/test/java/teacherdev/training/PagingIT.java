package teacherdev.training;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** A cursor goes on where its own page ended, and is no cursor of any other list. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PagingIT {

    private final String county = Staff.newCity() + "01";
    private final String centre = Tokens.grant("training-centre", county).token();
    private final String list = "/api/v1/programmes?year=2026&limit=2";

    @Test
    void shouldGoOnWithTheSameListAndFiltersAndRefuseTheCursorOfOthers() {
        Staff.schoolIn(county.substring(0, 4), county);
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            ids.add(aProgramme("项目" + i));
        }
        ValidatableResponse first =
                as(centre).get(list).then().statusCode(200).body("items.id", contains(ids.get(0), ids.get(1)));
        String next = first.extract().path("next");
        String link = first.extract().header("Link");

        as(centre)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2)))
                .body("next", nullValue());
        as(centre)
                .get("/api/v1/programmes?limit=50&year=2026&after=" + next)
                .then()
                .body("items", hasSize(1));
        for (String other : List.of("/api/v1/programmes?", "/api/v1/programmes?year=2025&", "/api/v1/courses?")) {
            as(centre)
                    .get(other + "limit=2&after=" + next)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"))
                    .body("errors[0].field", equalTo("after"));
        }
    }

    private String aProgramme(String name) {
        return as(centre)
                .body(Map.of("owner", county, "name", name, "year", 2026))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
