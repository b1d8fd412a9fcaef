package teacherdev.training.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.reverse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.CreditRule;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

/** 64 clients post and reverse for the same hundred teachers at a yearly cap of 160 credits, while somebody reads. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ManyClientsAtTheCapIT {

    private static final int CLIENTS = 64;
    private static final int DEEDS_OF_EACH = 12;
    private static final BigDecimal CAP = new BigDecimal("160");
    private static final BigDecimal A_DAY = new BigDecimal("6");

    private static final String SUMS = """
            select teacher_id, sum(amount) as amount, sum(activity_hours) as hours from credit_entry where school_id = ? group by 1
            """;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School school = Staff.schoolIn(city, county);
    private final String token = Tokens.grant("county-bureau", county).token();
    private final Map<UUID, BigDecimal> days = new ConcurrentHashMap<>();

    @Test
    void shouldNeverExceedTheCapAndCountWhatTheRuleGivesForWhatIsLeft() throws Exception {
        CreditRule.adopt(county, 1, "2020-01-01", CreditRule.shipped("C05-daily-credits-with-bonus"));
        CreditRule.apply(county, "2020-01-01", "{\"scheme\": \"%s\", \"records\": \"培训\", \"credits\": \"年度学分\"}");
        List<UUID> teachers = Staff.teachersAt(school, 100, "2012-09-01");
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            clients.add(() -> work(teachers, random));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Integer> client : threads.invokeAll(clients)) {
                assertThat(client.get()).isEqualTo(DEEDS_OF_EACH);
            }
        }

        int[] capped = new int[1];
        int[] seen = new int[1];
        Staff.query(
                SUMS,
                row -> {
                    UUID teacher = row.getObject("teacher_id", UUID.class);
                    BigDecimal raw = days.getOrDefault(teacher, BigDecimal.ZERO).multiply(A_DAY);
                    assertThat(row.getBigDecimal("amount"))
                            .as(teacher.toString())
                            .isEqualByComparingTo(raw.min(CAP));
                    assertThat(row.getBigDecimal("hours")).isEqualByComparingTo(raw);
                    capped[0] += raw.compareTo(CAP) > 0 ? 1 : 0;
                    seen[0]++;
                },
                school.id());
        assertThat(seen[0]).isEqualTo(100);
        assertThat(capped[0]).as("teachers at the cap").isGreaterThan(20);
        as(Tokens.admin())
                .get("/api/v1/statistics/training/reconciliation?year=2025")
                .then()
                .body("differences", hasSize(0));
    }

    private int work(List<UUID> teachers, Random random) {
        for (int deed = 0; deed < DEEDS_OF_EACH; deed++) {
            UUID teacher = teachers.get(random.nextInt(teachers.size()));
            BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(120), 1);
            String entry = post(token, teacher, aTraining(some))
                    .statusCode(201)
                    .extract()
                    .path("id");
            if (deed % 3 == 0) {
                reverse(token, teacher, entry).statusCode(201);
            } else {
                days.merge(teacher, some, BigDecimal::add);
            }
            String amount = as(token)
                    .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2025")
                    .path("items[0].amount");
            assertThat(new BigDecimal(amount)).isLessThanOrEqualTo(CAP);
        }
        return DEEDS_OF_EACH;
    }

    private static Map<String, Object> aTraining(BigDecimal days) {
        Map<String, Object> body = aCredit();
        body.put("date", "2025-03-01");
        body.put("hours", days.multiply(A_DAY).toPlainString());
        body.put("facts", Map.of("单位", "天", "数量", days.toPlainString()));
        return body;
    }
}
