package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ConsultationIT {

    private static final String DOCUMENT = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private String path;
    private String teacher;

    @BeforeEach
    void shouldHaveADraftOfTheCounty() {
        staff = new Staff(sql);
        UUID id = staff.teacher();
        staff.arrive();
        teacher = Tokens.grant("teacher", staff.code)
                .subject("t-" + staff.code)
                .teacherId(id)
                .token();
        Response drafted = Staff.post(
                staff.bureau,
                "/api/v1/schemes",
                Map.of("scope", staff.county, "code", "consulted", "kind", "EVALUATION", "document", DOCUMENT));
        drafted.then().statusCode(201);
        path = "/api/v1/schemes/" + drafted.path("id");
    }

    @Test
    void shouldAdoptOnlyWhenEveryCommentHasItsReply() {
        assertThat(comment(teacher).statusCode()).isEqualTo(404);
        Staff.put(staff.bureau, path + "/consultation", 1, Map.of()).then().statusCode(200);
        Response comment = comment(teacher);
        comment.then().statusCode(201).body("about", equalTo("总分")).body("reply", nullValue());
        assertThat(comment.asString()).doesNotContain(staff.code);
        adopt().then().statusCode(409).body("code", equalTo("COMMENTS_OPEN"));

        reply(staff.principal, comment).then().statusCode(404);
        reply(staff.bureau, comment)
                .then()
                .statusCode(200)
                .body("takenUp", equalTo(true))
                .body("reply", equalTo("采纳"));
        Staff.get(teacher, path + "/comments").then().body("items.reply", contains("采纳"));
        adopt().then().statusCode(200);

        comment(teacher).then().statusCode(409).body("code", equalTo("SCHEME_STATE"));
        reply(staff.bureau, comment).then().statusCode(409);
    }

    @Test
    void shouldBeHiddenFromThoseWhomItDoesNotConcern() {
        Staff.put(staff.bureau, path + "/consultation", 1, Map.of()).then().statusCode(200);
        Response comment = comment(teacher);
        String stranger = Tokens.grant("teacher", "S-elsewhere")
                .teacherId(UUID.randomUUID())
                .token();

        comment(stranger).then().statusCode(404);
        Staff.get(stranger, path + "/comments").then().statusCode(404);
        Staff.get(stranger, comment.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(404);
    }

    private Response comment(String token) {
        return Staff.post(token, path + "/comments", Map.of("about", "总分", "text", "宜设上限"));
    }

    private Response reply(String token, Response comment) {
        return Staff.request(token)
                .header("If-Match", comment.header("ETag"))
                .body(Map.of("takenUp", true, "reply", "采纳"))
                .put(comment.header("Location").replaceFirst("^https?://[^/]+", "") + "/reply");
    }

    private Response adopt() {
        return Staff.put(staff.bureau, path + "/adoption", 2, Map.of("effectiveFrom", "2026-01-01", "record", "局务会通过"));
    }
}
