package teacherdev.training.credit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.credits;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.merged;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class MergedTeachersIT {

    private final School school = School.inCounty("511702");
    private final School other = School.inCounty("511703");
    private UUID survivor;
    private UUID absorbed;

    @BeforeEach
    void twoRecords() {
        survivor = knownTeacherAt(school);
        absorbed = knownTeacherAt(other);
    }

    @Test
    void shouldCountTheHoursOfTheAbsorbedRecordForTheSurvivorAndKeepEveryEntry() {
        post(Tokens.admin(), survivor, aCredit()).statusCode(201);
        String entry = post(Tokens.admin(), absorbed, aCredit())
                .statusCode(201)
                .extract()
                .path("id");

        send(merged(absorbed, survivor, 2));
        awaitHours(survivor, "24.00");

        // The school that has the hours keeps them: they were learned there.
        credits(Tokens.admin(), survivor)
                .body("items", hasSize(2))
                .body("items.schoolCode", containsInAnyOrder(school.code(), other.code()))
                .body("items.find { it.replaces == '" + entry + "' }.schoolCode", equalTo(other.code()));
        awaitHours(absorbed, "0.00");
        as(Tokens.clerkOf(other.code()))
                .get("/api/v1/teachers/" + absorbed + "/credits")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("GRANT", "REVERSAL"));
        as(Tokens.grant("county-bureau", "511703").token())
                .get("/api/v1/statistics/training/reconciliation?year=2026")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }

    @Test
    void shouldCountOnceWhatASourceReportedUnderBothRecordsAndWhatIsToldTwice() {
        put(Tokens.admin(), List.of(aRow(survivor, "A-1"), aRow(absorbed, "A-1"), aRow(absorbed, "A-2")))
                .body("created", equalTo(3));

        send(merged(absorbed, survivor, 2), merged(absorbed, survivor, 2));
        awaitHours(survivor, "24.00");
        send(merged(absorbed, survivor, 2));
        awaitHours(absorbed, "0.00");

        credits(Tokens.admin(), survivor).body("items", hasSize(2));
        put(Tokens.admin(), List.of(aRow(survivor, "A-1"), aRow(survivor, "A-2")))
                .body("unchanged", equalTo(2));
    }

    private void awaitHours(UUID teacher, String hours) {
        String scope = teacher.equals(survivor) ? school.code() : other.code();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.clerkOf(scope))
                        .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026")
                        .then()
                        .statusCode(200)
                        .body("items[0].activityHours", equalTo(hours)));
    }
}
