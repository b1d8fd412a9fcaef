package teacherdev.teacher.codelist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static teacherdev.teacher.Fixtures.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CodeListsIT {

    @Test
    void shouldNameEveryCodeThatTheDocumentUses() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<Set<String>> used = document.findValues("enum").stream()
                .map(values -> values.valueStream().map(JsonNode::asText).collect(Collectors.toSet()))
                // How JSON trees describe themselves is no code of ours.
                .filter(values -> !values.contains("POJO"))
                .distinct()
                .toList();

        Set<Set<String>> named = lists();

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(named).containsAll(used);
    }

    @Test
    void shouldNameCodesInBothLanguagesAndTellKindsOfHonoursByPolicy() {
        as(Tokens.admin())
                .get("/api/v1/code-lists/TITLE_LEVEL")
                .then()
                .statusCode(200)
                .body("zh", equalTo("职称"))
                .body("codes.find { it.code == 'FULL_SENIOR' }.zh", equalTo("正高级教师"))
                .body("codes.find { it.code == 'FULL_SENIOR' }.en", equalTo("full senior"));
        as(Tokens.admin())
                .get("/api/v1/code-lists/HONOUR_KIND")
                .then()
                .statusCode(200)
                .body("codes.code", hasItems("BACKBONE", "FAMOUS_PRINCIPAL"))
                .body("codes.find { it.code == 'BACKBONE' }.zh", equalTo("骨干教师"));
        as(Tokens.admin()).get("/api/v1/code-lists/NO_SUCH_LIST").then().statusCode(404);
    }

    private static Set<Set<String>> lists() throws IOException {
        String json = as(Tokens.admin()).get("/api/v1/code-lists").asString();
        Set<Set<String>> lists = new HashSet<>();
        new ObjectMapper()
                .readTree(json)
                .get("items")
                .forEach(list -> lists.add(list.get("codes")
                        .valueStream()
                        .map(code -> code.get("code").asText())
                        .collect(Collectors.toSet())));
        return lists;
    }
}
