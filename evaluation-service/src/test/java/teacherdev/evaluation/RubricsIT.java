package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** The rubrics that are shipped, used as they are: their worked examples come out through the whole service. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RubricsIT {

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = {"lesson-observation", "new-teacher-lesson"})
    void shouldValueObservedLessonsAsTheRubricsExampleSays(String id) throws IOException {
        Staff staff = new Staff(sql);
        UUID observed = staff.teacher();
        Map<String, Object> rubric = rubric(staff, id);
        Map<?, ?> example = (Map<?, ?>) rubric.get("example");
        List<?> answers = (List<?>) example.get("answers");
        List<UUID> observers = answers.stream().map(_ -> staff.teacher()).toList();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(document("lesson-observation")), "总分");
        String sheet = sheet(staff, cycle, rubric, observers, observed);

        for (int i = 0; i < observers.size(); i++) {
            Map<?, ?> answer = (Map<?, ?>) answers.get(i);
            Staff.request(Tokens.grant("teacher", staff.code)
                            .teacherId(observers.get(i))
                            .token())
                    .body(Map.of("rateeId", observed, "points", answer.get("points")))
                    .post("/api/v1/score-sheets/" + sheet + "/answers")
                    .then()
                    .statusCode(204);
        }
        Staff.put(staff.principal, "/api/v1/score-sheets/" + sheet + "/closure", 1, Map.of())
                .then()
                .statusCode(200);

        Staff.get(staff.principal, "/api/v1/score-sheets/" + sheet + "/summary")
                .then()
                .body("items[0].mean", equalTo(example.get("mean")))
                .body("items[0].answers", equalTo(answers.size()));
        assertThat(sql.list(
                        "select total::text as total from score_answer where sheet_id = ?",
                        row -> row.text("total"),
                        UUID.fromString(sheet)))
                .containsExactlyInAnyOrderElementsOf(answers.stream()
                        .map(answer -> (String) ((Map<?, ?>) answer).get("total"))
                        .toList());
        staff.inputs(cycle, Map.of(observed, Map.of("听课节数", "15"))).then().body("recorded", equalTo(1));
        Staff.get(staff.clerk, "/api/v1/evaluation-cycles/" + cycle + "/progress")
                .then()
                .body("complete", equalTo(1));
    }

    @Test
    void shouldStandInTheLibraryWithADocumentThatUsesThem() {
        Staff staff = new Staff(sql);
        Staff.get(staff.principal, "/api/v1/schemes/library").then().body("items.id", hasItem("lesson-observation"));
        for (Object item :
                Staff.get(staff.principal, "/api/v1/score-sheets/rubrics").<List<?>>path("items")) {
            List<?> criteria = (List<?>) ((Map<?, ?>) item).get("criteria");
            int points = criteria.stream()
                    .mapToInt(criterion -> Integer.parseInt((String) ((Map<?, ?>) criterion).get("max")))
                    .sum();
            assertThat(points).isEqualTo(100);
        }
    }

    private static Map<String, Object> rubric(Staff staff, String id) {
        Response rubrics = Staff.get(staff.principal, "/api/v1/score-sheets/rubrics");
        rubrics.then().statusCode(200);
        return rubrics.path("items.find { it.id == '" + id + "' }");
    }

    private static String sheet(
            Staff staff, String cycle, Map<String, Object> rubric, List<UUID> observers, UUID observed) {
        String sheet = Staff.post(
                        staff.principal,
                        "/api/v1/score-sheets",
                        Map.of(
                                "cycleId",
                                cycle,
                                "kind",
                                rubric.get("kind"),
                                "name",
                                rubric.get("name"),
                                "criteria",
                                rubric.get("criteria"),
                                "opensOn",
                                "2020-01-01",
                                "closesOn",
                                "2099-01-01"))
                .path("id");
        List<Map<String, UUID>> pairs = new ArrayList<>();
        observers.forEach(observer -> pairs.add(Map.of("raterId", observer, "rateeId", observed)));
        Staff.request(staff.principal)
                .body(Map.of("pairs", pairs))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(200);
        return sheet;
    }

    private static String document(String id) throws IOException {
        try (InputStream text = SchemeLibrary.open(id)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
