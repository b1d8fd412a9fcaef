package teacherdev.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PublicationsIT {

    private static final String HOURS = """
            scheme: 学时与得分
            inputs: {学时: {type: number, source: training.hours}, 得分: number}
            steps:
              - {id: 总分, formula: 得分 + 学时 / 10, note: 第五条}
            examples:
              - {inputs: {学时: 10, 得分: 80}, expect: {总分: 81}}
            """;

    @Inject
    Sql sql;

    private final UUID entry = UUID.randomUUID();
    private Staff staff;
    private UUID teacher;
    private UUID colleague;
    private String cycle;

    @BeforeEach
    void shouldHaveAComputedCycle() {
        staff = new Staff(sql);
        teacher = staff.teacher();
        colleague = staff.teacher();
        staff.credit(teacher, entry, "100.00");
        staff.arrive();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        staff.count("select count(*) as n from training_credit where teacher_id = ?", teacher) == 1);
        cycle = staff.cycle(staff.scheme(HOURS), "总分");
        staff.scores(cycle, Map.of(teacher, "81.95", colleague, "75"));
        staff.compute(cycle).then().statusCode(201);
    }

    @Test
    void shouldKeepResultsOpenToObjectionsForWorkingDaysAndFinalOnlyAfterwards() {
        assertThat(own().<List<Object>>path("items")).isEmpty();
        Response published = publish();
        published.then().statusCode(201).body("workingDays", equalTo(5)).body("open", equalTo(true));
        own().then()
                .body("items[0].score", equalTo("91.95"))
                .body("items[0].final", equalTo(false))
                .body("items[0].trace[0].text", equalTo("总分 = 91.95:公式 得分 + 学时 / 10。其中 得分 = 81.95,学时 = 100。依据:第五条。"));
        Staff.get(self(colleague), "/api/v1/publications/" + published.path("id") + "/entries")
                .then()
                .body("items", hasSize(2));

        lock().then().statusCode(409).body("code", equalTo("PUBLICATION_RUNNING"));
        Response objection = Staff.post(
                self(teacher),
                "/api/v1/publications/" + published.path("id") + "/objections",
                Map.of("teacherId", teacher, "statement", "公开课少计一次"));
        objection.then().statusCode(201);
        endPeriod();
        lock().then().statusCode(409).body("code", equalTo("OBJECTIONS_OPEN"));
        String answer = "/api/v1/objections/" + objection.path("id") + "/answer";
        Staff.put(staff.principal, answer, 1, Map.of("decision", "UPHELD", "answer", "属实,予以更正"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("UPHELD"));
        lock().then().statusCode(409).body("code", equalTo("OBJECTIONS_OPEN"));

        staff.scores(cycle, Map.of(teacher, "82.95")).then().body("recorded", equalTo(1));
        staff.result(cycle, teacher).then().body("score", equalTo("91.95"));
        Response correction = correct();
        correction.then().statusCode(201).body("changed", equalTo(1));
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/corrections/" + correction.path("id"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].scoreBefore", equalTo("91.95"))
                .body("items[0].scoreAfter", equalTo("92.95"))
                .body("items[0].inputs[0].name", equalTo("得分"))
                .body("items[0].inputs[0].before", equalTo("81.95"))
                .body("items[0].inputs[0].after", equalTo("82.95"));
        lock().then().statusCode(200).body("state", equalTo("LOCKED"));
        own().then().body("items[0].final", equalTo(true)).body("items[0].version", equalTo(2));
    }

    @Test
    void shouldLetOneOfTwoWhoLockTogetherWinAndTellTheOtherTheState() throws Exception {
        publish().then().statusCode(201);
        endPeriod();
        String tag = tag();
        Callable<Response> locking = () -> Staff.request(staff.principal)
                .header("If-Match", tag)
                .body(Map.of())
                .put("/api/v1/evaluation-cycles/" + cycle + "/lock");
        List<Response> answers;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Response> one = two.submit(locking);
            Future<Response> other = two.submit(locking);
            answers = List.of(one.get(), other.get());
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.<String>path("code")).isEqualTo("CYCLE_STATE");
        assertThat(refused.<String>path("detail")).contains("LOCKED");
    }

    @Test
    void shouldLetALateEventChangeNothingSilently() {
        publish();
        endPeriod();
        lock().then().statusCode(200);
        pending().then().body("items", hasSize(0));

        staff.revoke(teacher, entry, "100.00");
        staff.arrive();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> pending().<List<Object>>path("items").size() == 1);

        staff.result(cycle, teacher).then().body("score", equalTo("91.95")).body("version", equalTo(1));
        pending()
                .then()
                .body("items[0].teacherId", equalTo(teacher.toString()))
                .body("items[0].scoreBefore", equalTo("91.95"))
                .body("items[0].scoreAfter", equalTo("81.95"))
                .body("items[0].inputs[0].name", equalTo("学时"));
        correct().then().statusCode(201);
        staff.result(cycle, teacher).then().body("score", equalTo("81.95")).body("version", equalTo(2));
        pending().then().body("items", hasSize(0));
        correct().then().statusCode(409).body("code", equalTo("NOTHING_TO_CORRECT"));
    }

    @Test
    void shouldTellASchoolOfItsCountysCycleOnlyWhatIsPendingOfItsOwnPeople() {
        UUID neighbour = UUID.randomUUID();
        String neighbourCode = "N-" + neighbour.toString().substring(0, 8);
        staff.school(neighbour, neighbourCode);
        UUID stranger = staff.teacher(neighbour, "");
        UUID strangersEntry = UUID.randomUUID();
        staff.credit(stranger, strangersEntry, "100.00");
        staff.arrive();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        staff.count("select count(*) as n from training_credit where teacher_id = ?", stranger) == 1);
        cycle = Staff.cycle(
                staff.bureau, staff.county, Staff.scheme(staff.bureau, staff.county, HOURS), Map.of("scoreStep", "总分"));
        Staff.request(staff.bureau)
                .body(Map.of(
                        "source",
                        "汇总",
                        "rows",
                        Stream.of(teacher, colleague, stranger)
                                .map(each -> Map.of("teacherId", each, "values", Map.of("得分", "80")))
                                .toList()))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .statusCode(200);
        Staff.post(staff.bureau, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(201);
        Staff.post(staff.bureau, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);

        staff.revoke(teacher, entry, "100.00");
        staff.revoke(stranger, strangersEntry, "100.00");
        staff.arrive();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> pendingFor(staff.bureau).containsAll(List.of(teacher.toString(), stranger.toString())));
        assertThat(pendingFor(staff.principal)).containsExactly(teacher.toString());
        assertThat(pendingFor(Tokens.grant("school-clerk", neighbourCode).token()))
                .containsExactly(stranger.toString());
    }

    @Test
    void shouldNotPublishWhatIsStale() {
        staff.scores(cycle, Map.of(teacher, "60"));

        publish().then().statusCode(409).body("code", equalTo("STALE_RESULTS"));
        staff.compute(cycle).then().statusCode(201);
        publish().then().statusCode(201);
        staff.compute(cycle).then().statusCode(409).body("code", equalTo("CYCLE_STATE"));
    }

    @Test
    void shouldTellOthersOfGradesProvisionalAndFinal() {
        publish();
        endPeriod();
        lock().then().statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> events =
                    Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                            .filter(event ->
                                    "teacherdev.evaluation.grade-decided.v1".equals(Topics.header(event, "ce_type")))
                            .map(event -> new String(event.value(), UTF_8))
                            .filter(text -> text.contains(teacher.toString()))
                            .toList();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst()).contains("\"final\":false");
            assertThat(events.getLast())
                    .contains("\"final\":true", "\"kind\":\"YEAR\"")
                    .doesNotContain("score");
            events.forEach(
                    event -> assertThat(ContractSamples.faults("teacherdev.evaluation.v1", "grade-decided", event))
                            .isEmpty());
        });
    }

    @Test
    void shouldNotLetAPersonAnswerHerOwnObjection() {
        Response published = publish();
        Response objection = Staff.post(
                self(teacher),
                "/api/v1/publications/" + published.path("id") + "/objections",
                Map.of("teacherId", teacher, "statement", "分数有误"));
        String principalHerself = Tokens.grant("principal", staff.code)
                .and("teacher", staff.code)
                .subject("somebody-else")
                .teacherId(teacher)
                .token();

        Staff.put(
                        principalHerself,
                        "/api/v1/objections/" + objection.path("id") + "/answer",
                        1,
                        Map.of("decision", "UPHELD", "answer", "同意"))
                .then()
                .statusCode(403)
                .body("code", equalTo("OWN_CASE"));
        Staff.get(self(colleague), "/api/v1/objections/" + objection.path("id"))
                .then()
                .statusCode(404);
    }

    private Response publish() {
        return Staff.post(
                staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle));
    }

    /** The period is over: its last day was before today. */
    private void endPeriod() {
        assertThat(sql.update(
                        "update publication set closes_on = current_date - 2 where subject_id = ?",
                        UUID.fromString(cycle)))
                .isEqualTo(1);
    }

    private Response lock() {
        return Staff.request(staff.principal)
                .header("If-Match", tag())
                .body(Map.of())
                .put("/api/v1/evaluation-cycles/" + cycle + "/lock");
    }

    private String tag() {
        return Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle).header("ETag");
    }

    private Response correct() {
        return Staff.post(
                staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/corrections", Map.of("reason", "更正"));
    }

    private List<String> pendingFor(String token) {
        return Staff.get(token, "/api/v1/evaluation-cycles/" + cycle + "/pending-differences")
                .path("items.teacherId");
    }

    private Response pending() {
        return Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/pending-differences");
    }

    private String self(UUID id) {
        return Tokens.grant("teacher", staff.code)
                .subject("teacher-" + id)
                .teacherId(id)
                .token();
    }

    private Response own() {
        return Staff.request(self(teacher))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/results");
    }
}
