package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TrialsIT {

    @Inject
    Sql sql;

    private static final String POOL = """
            {"scheme": {"scheme": "按得分分配", "scheme_inputs": {"总额": "number"}, "inputs": {"得分": {"type": "number", "min": 0}},
               "steps": [{"id": "奖金", "share": {"pool": "总额", "weight": "得分"}, "unit": "元", "note": "第五条"}]},
             "schemeInputs": {"总额": 1000000.00},
             "people": [%s]}
            """;

    @Test
    void shouldDivideAPoolToTheCentAndSayWhy() {
        Response answer = trial(POOL.formatted(people("952", "887", "913", "760", "845", "698", "901")), "zh-CN");

        answer.then()
                .statusCode(200)
                .body(
                        "people.values.奖金",
                        contains(
                                "159838.82",
                                "148925.45",
                                "153290.80",
                                "127602.42",
                                "141873.74",
                                "117192.75",
                                "151276.02"))
                .body("people[0].trace[0].kind", equalTo("share"))
                .body("people[0].trace[0].inputs.得分", equalTo("952"))
                .body("people[0].trace[0].details.totalWeight", equalTo("5956"))
                .body("people[0].trace[0].text", containsString("资金池 1000000 × 权重 952 ÷ 合计 5956"))
                .body("people[0].trace[0].text", containsString("第五条"))
                .body("people[0].refusals", empty())
                .body("engineVersion", equalTo("1"));
    }

    @Test
    void shouldStoreNothingAndAnswerTheSameBytesAgain() {
        String request = POOL.formatted(people("952", "887", "3.5"));
        long before = stored();

        String first = trial(request, "zh-CN").asString();
        String second = trial(request, "zh-CN").asString();

        assertThat(second).isEqualTo(first);
        assertThat(stored()).isEqualTo(before);
    }

    private long stored() {
        return sql.first(
                        "select (select count(*) from scheme) + (select count(*) from audit_entry)"
                                + " + (select count(*) from idempotency_key) as n",
                        row -> row.number("n"))
                .orElseThrow();
    }

    @Test
    void shouldExplainInEnglishAndLeaveTheTraceOutOnRequest() {
        trial(POOL.formatted(people("1", "1")), "en")
                .then()
                .body("people[0].trace[0].text", containsString("largest remainder"));

        given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .contentType(ContentType.JSON)
                .body(POOL.formatted(people("1", "1")))
                .post("/api/v1/schemes/trial?trace=false")
                .then()
                .statusCode(200)
                .body("people[0].trace", nullValue())
                .body("people[0].values.奖金", equalTo("500000.00"));
    }

    @Test
    void shouldTakeADocumentInYaml() {
        String yaml = """
                scheme:
                  scheme: 总评
                  inputs: {自评: number, 同事: number, 领导: number, 学生: number}
                  steps: [{id: 总评, weighted: {of: {自评: 0.30, 同事: 0.40, 领导: 0.20, 学生: 0.10}}}]
                people: [{id: A, inputs: {自评: 92.5, 同事: 88.0, 领导: 95.0, 学生: 100}}]
                """;

        given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .contentType("application/yaml")
                .body(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/schemes/trial")
                .then()
                .statusCode(200)
                .body("people[0].values.总评", equalTo("91.95"));
    }

    @Test
    void shouldRefuseADocumentWithEverythingThatIsWrong() {
        trial("""
                        {"scheme": {"scheme": "x", "inputs": {"课时": "number"},
                          "steps": [{"id": "a", "formula": "课是 * 2"}, {"id": "b", "weighted": {"of": {"课时": 0.99}}},
                                    {"id": "升学率", "formula": 1}]},
                         "people": []}""", "zh-CN")
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEME_REFUSED"))
                .body("errors.code", containsInAnyOrder("UNKNOWN_NAME", "WEIGHTS_DO_NOT_ADD_UP", "FORBIDDEN_INDICATOR"))
                .body("errors.find { it.code == 'UNKNOWN_NAME' }.path", equalTo("steps[0].formula"))
                .body("errors.find { it.code == 'UNKNOWN_NAME' }.position", equalTo(1))
                .body("errors.find { it.code == 'UNKNOWN_NAME' }.hint", equalTo("第1个字符: 未定义的名称 “课是”,是否应为 “课时”?"));
    }

    @Test
    void shouldNameThePersonAndTheFieldWhoseDataAreMissing() {
        trial(POOL.formatted(people("3") + ", {\"id\": \"W9\", \"inputs\": {}}"), "en")
                .then()
                .statusCode(422)
                .body("code", equalTo("DATA_REFUSED"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("MISSING_VALUE"))
                .body("errors[0].person", equalTo("W9"))
                .body("errors[0].field", equalTo("得分"))
                .body("errors[0].path", equalTo("steps[0].share.weight"));
    }

    @Test
    void shouldRefuseAPoolThatNobodyHasAWeightFor() {
        trial(POOL.formatted(people("0", "0")), "en")
                .then()
                .statusCode(422)
                .body("errors.code", contains("ALL_WEIGHTS_ZERO"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"scheme": {"scheme": "x", "steps": []}, "peple": []}                          | 422 | DATA_REFUSED
                    {"people": []}                                                                 | 422 | DATA_REFUSED
                    {"scheme": {"scheme": "x", "steps": []}, "people": [{"inputs": {}}]}           | 422 | DATA_REFUSED
                    {"scheme": {"scheme": "x", "scheme": "y", "steps": []}}                        | 400 | MALFORMED_DOCUMENT
                    {"scheme": {"scheme": "x", "steps": [], "params": {"p": 1e999999999}}}         | 400 | MALFORMED_DOCUMENT
                    {"scheme": {"scheme": "x\\u0000", "steps": []}}                                | 400 | MALFORMED_DOCUMENT
                    {"scheme"                                                                      | 400 | MALFORMED_DOCUMENT
                    []                                                                             | 400 | MALFORMED_DOCUMENT
                    """)
    void shouldRefuseAMalformedRequest(String body, int status, String code) {
        trial(body, "en").then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void shouldPublishTheGrammar() {
        given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .get("/api/v1/schemes/schema")
                .then()
                .statusCode(200)
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("examples.size()", equalTo(16));
    }

    @Test
    void shouldNotLetARaterTry() {
        given().auth()
                .oauth2(Tokens.grant("rater", "x").token())
                .contentType(ContentType.JSON)
                .body(POOL.formatted(people("1")))
                .post("/api/v1/schemes/trial")
                .then()
                .statusCode(403);
    }

    private static Response trial(String body, String language) {
        return given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/schemes/trial");
    }

    private static String people(String... scores) {
        StringBuilder people = new StringBuilder();
        for (String score : List.of(scores)) {
            String id = "W" + people.toString().split("\"id\"").length;
            people.append(people.isEmpty() ? "" : ", ")
                    .append("{\"id\": \"%s\", \"inputs\": {\"得分\": %s}}".formatted(id, new BigDecimal(score)));
        }
        return people.toString();
    }
}
