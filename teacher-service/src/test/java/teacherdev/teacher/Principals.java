package teacherdev.teacher;

import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.testing.Tokens;

/** Principals with what belongs to their office, as tests need them. */
public final class Principals {

    private Principals() {}

    /** The principal of a school since a day. */
    public static UUID aPrincipalOf(String school, String since) {
        UUID teacher = created(aTeacherAt(school));
        holds(teacher, school, since);
        return teacher;
    }

    public static void holds(UUID teacher, String school, String since) {
        as(Tokens.admin())
                .body(Map.of("role", "PRINCIPAL", "schoolCode", school, "from", since))
                .post("/api/v1/teachers/" + teacher + "/terms")
                .then()
                .statusCode(201);
    }

    /** Two goals, of weights 60 and 40, for a term. */
    public static ValidatableResponse draft(String token, UUID teacher, String school, String from, String to) {
        return as(token)
                .body(Map.of(
                        "teacherId",
                        teacher,
                        "schoolCode",
                        school,
                        "from",
                        from,
                        "to",
                        to,
                        "goals",
                        List.of(goal("建成骨干教师梯队", "60"), goal("控辍保学", "40"))))
                .post("/api/v1/term-goals")
                .then();
    }

    public static Map<String, Object> goal(String content, String weight) {
        return Map.of("content", content, "measure", "以县教育局核查为准", "weight", weight);
    }

    public static ValidatableResponse step(String token, String id, int version, String step, Object body) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/term-goals/" + id + "/" + step)
                .then();
    }

    /** What a review found of the two goals. */
    public static Map<String, Object> review(String on, String first, String second) {
        return Map.of(
                "reviewedOn",
                on,
                "goals",
                List.of(Map.of("number", 1, "outcome", first), Map.of("number", 2, "outcome", second)));
    }

    /** Goals for a term that are agreed, version 3. */
    public static String agreed(String bureau, UUID teacher, String school, String from, String to) {
        String id = draft(bureau, teacher, school, from, to)
                .statusCode(201)
                .extract()
                .path("id");
        step(bureau, id, 1, "submission", Map.of()).statusCode(200);
        step(bureau, id, 2, "agreement", Map.of("verdict", "AGREE")).statusCode(200);
        return id;
    }

    public static ValidatableResponse observe(String token, UUID teacher, String school, String on, int period) {
        return as(token)
                .body(Map.of("observedOn", on, "period", period, "schoolCode", school, "unit", "三年级2班"))
                .post("/api/v1/teachers/" + teacher + "/lesson-observations")
                .then();
    }
}
