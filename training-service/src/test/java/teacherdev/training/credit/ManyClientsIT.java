package teacherdev.training.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** The ledger under many hands: 64 clients who post, reverse and send bulk rows for the same hundred teachers. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ManyClientsIT {

    private static final int CLIENTS = 64;
    private static final int DEEDS_OF_EACH = 24;

    private final String city = Staff.newCity();
    private final School school = Staff.schoolIn(city, city + "01");
    private final String token = Tokens.grant("county-bureau", city + "01").token();

    @Test
    void shouldAgreeToTheHundredthOfAnHourWhoeverPostsAndReverses() throws Exception {
        List<UUID> teachers = Staff.teachersAt(school, 100, "2012-09-01");
        List<Callable<BigDecimal>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int seed = client;
            clients.add(() -> work(teachers, new Random(seed), seed));
        }

        BigDecimal acknowledged = BigDecimal.ZERO;
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<BigDecimal> client : threads.invokeAll(clients)) {
                acknowledged = acknowledged.add(client.get());
            }
        }

        BigDecimal[] ledger = new BigDecimal[1];
        Staff.query(
                "select sum(activity_hours) as hours from credit_entry where school_id = ?",
                row -> ledger[0] = row.getBigDecimal("hours"),
                school.id());
        BigDecimal totals = BigDecimal.ZERO;
        for (UUID teacher : teachers) {
            String hours = as(token)
                    .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026")
                    .path("items[0].activityHours");
            totals = totals.add(hours == null ? BigDecimal.ZERO : new BigDecimal(hours));
        }
        String rollups = given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/training?region=" + city + "01&year=2026")
                .path("total.hours");
        assertThat(ledger[0]).isEqualByComparingTo(acknowledged);
        assertThat(totals).isEqualByComparingTo(acknowledged);
        assertThat(new BigDecimal(rollups)).isEqualByComparingTo(acknowledged);
        given().auth()
                .oauth2(Tokens.admin())
                .get("/api/v1/statistics/training/reconciliation?year=2026")
                .then()
                .body("differences", hasSize(0));
    }

    /** What one client was told that it has added in all. */
    private BigDecimal work(List<UUID> teachers, Random random, int seed) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int deed = 0; deed < DEEDS_OF_EACH; deed++) {
            UUID teacher = teachers.get(random.nextInt(teachers.size()));
            if (deed % 8 == 7) {
                sum = sum.add(bulk(teachers, random, seed + "-" + deed));
                continue;
            }
            BigDecimal hours = BigDecimal.valueOf(1 + random.nextInt(2_000), 2);
            Map<String, Object> credit = aCredit();
            credit.put("hours", hours.toPlainString());
            ValidatableResponse posted = post(token, teacher, credit).statusCode(201);
            sum = sum.add(hours);
            if (deed % 3 == 0) {
                reverse(token, teacher, posted.extract().path("id")).statusCode(201);
                sum = sum.subtract(hours);
            }
        }
        return sum;
    }

    private BigDecimal bulk(List<UUID> teachers, Random random, String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 20; i++) {
            BigDecimal hours = BigDecimal.valueOf(1 + random.nextInt(2_000), 2);
            Map<String, Object> row = aRow(teachers.get(random.nextInt(teachers.size())), name + "-" + i);
            row.put("hours", hours.toPlainString());
            rows.add(row);
            sum = sum.add(hours);
        }
        int created = put(token, rows).statusCode(200).extract().path("created");
        assertThat(created).isEqualTo(20);
        return sum;
    }
}
