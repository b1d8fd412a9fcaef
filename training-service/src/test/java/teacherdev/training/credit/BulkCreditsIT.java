package teacherdev.training.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.training.Fixtures.aRow;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.assignment;
import static teacherdev.training.Fixtures.awaitVisible;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.put;
import static teacherdev.training.Fixtures.reverse;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Fixtures.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class BulkCreditsIT {

    private static final String TOPIC = "teacherdev.training.v1";

    private final School school = School.inCounty("511702");
    private final String clerk = Tokens.clerkOf(school.code());

    @Test
    void shouldLetNobodyWriteInTheNameOfASession() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> row = new HashMap<>(aRow(teacher, UUID.randomUUID().toString()));
        row.put("sourceSystem", "SESSION");

        put(Tokens.admin(), List.of(row, aRow(teacher, "TR-1")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("SOURCE_RESERVED"))
                .body("results[0].errors[0].field", equalTo("sourceSystem"));
    }

    @Test
    void shouldSayOfEachRowWhatBecameOfItAndChangeNothingWhenRepeated() {
        UUID teacher = knownTeacherAt(school);
        List<Map<String, Object>> before = rows(teacher, 7);
        put(clerk, before).statusCode(200).body("created", equalTo(7));
        List<Map<String, Object>> rows = rows(teacher, 1_000);
        rows.subList(0, 5).forEach(row -> row.put("hours", "13.50"));
        rows.get(997).put("hours", "-1");
        rows.get(998).put("date", "2026-02-30");
        rows.get(999).put("teacherId", "0190a5e0-0000-7000-8000-000000000001");

        counts(put(clerk, rows), 990, 5, 2, 3)
                .body("results", hasSize(1_000))
                .body("results[0].status", equalTo("UPDATED"))
                .body("results[5].status", equalTo("UNCHANGED"))
                .body("results[7].status", equalTo("CREATED"))
                .body("results[7].externalId", equalTo("TR-7"))
                .body("results[7].id", notNullValue())
                .body("results[997].errors[0].field", equalTo("hours"))
                .body("results[998].errors[0].field", equalTo("date"))
                .body("results[999].errors[0].code", equalTo("NOT_FOUND"));
        total(teacher, "11971.50", 997);
        awaitEvents(teacher, 7 + 990 + 2 * 5);

        counts(put(clerk, rows), 0, 0, 997, 3);
        total(teacher, "11971.50", 997);
        put(clerk, List.of(aRow(teacher, "TR-after"))).body("created", equalTo(1));
        awaitEvents(teacher, 7 + 990 + 2 * 5 + 1);
        assertThat(versions(teacher))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_008)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void shouldCorrectByAReversalAndANewEntryThatAreLinked() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> row = aRow(teacher, "TR-1");
        String old = put(clerk, List.of(row)).extract().path("results[0].id");
        row.put("hours", "8.25");
        row.put("date", "2025-11-30");
        row.put("category", "REQUIRED");

        String corrected = put(clerk, List.of(row))
                .body("results[0].status", equalTo("UPDATED"))
                .extract()
                .path("results[0].id");

        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credits/" + corrected)
                .then()
                .body("replaces", equalTo(old))
                .body("category", equalTo("REQUIRED"))
                .body("activityHours", equalTo("8.25"));
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credits?year=2026")
                .then()
                .body("items.find { it.kind == 'REVERSAL' }.reverses", equalTo(old));
        put(clerk, List.of(row)).body("unchanged", equalTo(1));
        awaitEvents(teacher, 3);
        List<ConsumerRecord<String, byte[]>> events = eventsOf(teacher);
        assertThat(ContractSamples.faults(
                        TOPIC, "credit-granted", new String(events.get(2).value(), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new String(events.get(2).value(), StandardCharsets.UTF_8))
                .contains("\"replacesEntryId\":\"" + old + "\"");
    }

    @Test
    void shouldNotCreditAgainWhatWasTakenBackHereUnlessItIsSaidToBeDifferent() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> row = aRow(teacher, "TR-1");
        String entry = put(clerk, List.of(row)).extract().path("results[0].id");
        reverse(clerk, teacher, entry).statusCode(201);

        put(clerk, List.of(row))
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("ACTIVITY_TAKEN_BACK"));
        row.put("hours", "6.00");
        put(clerk, List.of(row)).body("updated", equalTo(1));

        total(teacher, "6.00", 1);
    }

    @Test
    void shouldTakeTheTeachersIdOfTheSystemThatKnowsHer() {
        UUID teacher = knownTeacherAt(school);
        Map<String, Object> row = aRow(teacher, "TR-1");
        row.remove("teacherId");
        row.put("teacherSourceSystem", "HR1");
        row.put("teacherExternalId", "T-" + teacher);
        Map<String, Object> nobody = new HashMap<>(row);
        nobody.remove("teacherExternalId");
        nobody.put("externalId", "TR-2");

        put(clerk, List.of(row, nobody))
                .body("results[0].status", equalTo("CREATED"))
                .body("results[1].errors[0].code", equalTo("TEACHER_NOT_NAMED"));

        total(teacher, "12.00", 1);
        put(clerk, List.of(aRow(teacher, "TR-1"), row))
                .body("results[0].status", equalTo("UNCHANGED"))
                .body("results[1].errors[0].code", equalTo("REPEATED_KEY"));
    }

    @Test
    void shouldAttributeEachActivityToTheSchoolOfItsDayAndNeverReachBeyondTheScope() {
        School before = School.inCounty("511702");
        UUID teacher = UUID.randomUUID();
        send(
                before.changed(1),
                school.changed(1),
                teacherWith(
                        teacher,
                        1,
                        assignment(before, "2012-09-01", "2020-09-01"),
                        assignment(school, "2020-09-01", null)));
        awaitVisible(teacher, clerk);
        Map<String, Object> old = aRow(teacher, "TR-old");
        old.put("date", "2020-08-31");

        put(clerk, List.of(old, aRow(teacher, "TR-new")))
                .body("results[0].errors[0].code", equalTo("OUT_OF_SCOPE"))
                .body("results[1].status", equalTo("CREATED"));
        put(Tokens.grant("county-bureau", "511702").token(), List.of(old)).body("created", equalTo(1));
        // The school that she has left may neither see nor move what belongs to the new one.
        Map<String, Object> moved = aRow(teacher, "TR-new");
        moved.put("date", "2020-08-30");
        put(Tokens.clerkOf(before.code()), List.of(moved)).body("results[0].errors[0].code", equalTo("OUT_OF_SCOPE"));
        put(Tokens.clerkOf("511702-elsewhere"), List.of(old)).body("results[0].errors[0].code", equalTo("NOT_FOUND"));
    }

    @Test
    void shouldBookEachActivityOnceWhenManyClientsSendTheSameRowsTogether() throws Exception {
        List<UUID> teachers =
                IntStream.range(0, 5).mapToObj(_ -> knownTeacherAt(school)).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(aRow(teachers.get(i % 5), "TR-" + i));
        }
        List<Map<String, Object>> backwards = new ArrayList<>(rows).reversed();

        List<Future<Integer>> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<java.util.concurrent.Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                List<Map<String, Object>> sent = i % 2 == 0 ? rows : backwards;
                calls.add(() -> put(clerk, sent).extract().path("created"));
            }
            answers = clients.invokeAll(calls);
        }

        int created = 0;
        for (Future<Integer> answer : answers) {
            created += answer.get();
        }
        assertThat(created).isEqualTo(100);
        teachers.forEach(teacher -> total(teacher, "240.00", 20));
    }

    @Test
    void shouldRefuseABodyThatIsNoList() {
        for (String body : List.of("{", "{\"rows\":[]}", "[] []", "1")) {
            as(clerk).body(body).put("/api/v1/credits").then().statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        }
        as(clerk)
                .body(Map.of("items", Collections.nCopies(10_001, Map.of())))
                .put("/api/v1/credits")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_MANY_ROWS"));
        as(clerk)
                .body(Map.of("items", List.of(1)))
                .put("/api/v1/credits")
                .then()
                .statusCode(200)
                .body("failed", equalTo(1));
    }

    private static List<Map<String, Object>> rows(UUID teacher, int count) {
        List<Map<String, Object>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(aRow(teacher, "TR-" + i));
        }
        return rows;
    }

    private static ValidatableResponse counts(
            ValidatableResponse answer, int created, int updated, int unchanged, int failed) {
        return answer.statusCode(200)
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("failed", equalTo(failed));
    }

    private void total(UUID teacher, String hours, int activities) {
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026")
                .then()
                .body("items[0].activityHours", equalTo(hours))
                .body("items[0].activities", equalTo(activities));
    }

    private static void awaitEvents(UUID teacher, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> eventsOf(teacher).size() >= count);
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(UUID teacher) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .filter(event -> teacher.toString().equals(event.key()))
                .toList();
    }

    private static List<String> versions(UUID teacher) {
        return eventsOf(teacher).stream()
                .map(event -> Topics.header(event, "ce_aggregateversion"))
                .toList();
    }
}
