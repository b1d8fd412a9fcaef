package teacherdev.training.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static teacherdev.training.Fixtures.credits;
import static teacherdev.training.Fixtures.knownTeacherAt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CreditImportIT {

    private static final String IMPORTS = "/api/v1/credits/imports";
    private static final String HEADINGS = "来源系统,活动编号,教师来源系统,教师外部编号,活动名称,培训级别,培训形式,学时,活动日期,类别,学时来源,佐证\n";

    private final School school = School.inCounty("511702");
    private final School other = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldCreditAFileOnceAndGiveBackTheRowsThatFailed() {
        UUID mine = knownTeacherAt(school);
        UUID theirs = knownTeacherAt(other);
        String file = HEADINGS
                + "LEGACY,A-1,HR1,T-%s,国培计划,国家级,面授,40.00,2025/7/9,必修,外部认定,国培证书 2025-17\n".formatted(mine)
                + "LEGACY,A-2,HR1,T-%s,旧系统结转,县级,面授,120.00,2021-12-31,,期初结转,\n".formatted(mine)
                + "LEGACY,A-3,HR1,T-%s,校本研修,校级,实践,4.00,2025-03-01,,,\n".formatted(theirs)
                + "SESSION,A-4,HR1,T-%s,校本研修,校级,实践,4.00,2025-03-01,,,\n".formatted(mine);

        JsonPath done = finished(submit(file));

        assertThat(done.getString("status")).isEqualTo("FINISHED");
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("failed")).isEqualTo(3);
        List<String> hours = credits(clerk, mine).extract().path("items.activityHours");
        assertThat(hours).containsExactly("40.00");
        assertThat(credits(clerk, mine).extract().<List<String>>path("items.origin"))
                .containsExactly("OUTSIDE");
        as(clerk)
                .accept(Tabular.CSV)
                .get(done.getString("errors"))
                .then()
                .statusCode(200)
                .body(containsString("A-2"))
                .body(containsString("Hours from elsewhere need evidence"))
                .body(containsString("No such teacher in your scope"))
                .body(containsString("This service speaks for this source itself"));

        JsonPath again = finished(submit(file));

        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(credits(clerk, mine).extract().<List<String>>path("items.id"))
                .hasSize(1);
    }

    @Test
    void shouldReadFactsFromTheirCellAndOfferItsTemplate() {
        UUID teacher = knownTeacherAt(school);
        String headings = HEADINGS.strip() + ",折算依据\n";
        String row = "LEGACY,F-1,HR1,T-%s,论文,省级,实践,4.00,2025-03-01,,,,".formatted(teacher);

        // No rule applies here, so whatever was read is refused by its name.
        JsonPath named = finished(submit(headings + row + "种类=论文；级别=省\n"));
        JsonPath unreadable = finished(submit(headings + row + "论文\n"));

        as(clerk).accept(Tabular.CSV).get(named.getString("errors")).then().body(containsString("facts."));
        assertThat(unreadable.getInt("failed")).isEqualTo(1);
        as(clerk).accept(Tabular.CSV).get(IMPORTS + "/template").then().body(containsString("来源系统*,活动编号*"));
    }

    private String submit(String file) {
        return as(clerk)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(Tabular.CSV)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private JsonPath finished(String job) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(clerk).get(job).jsonPath().get("finishedAt") != null);
        return as(clerk).get(job).jsonPath();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
