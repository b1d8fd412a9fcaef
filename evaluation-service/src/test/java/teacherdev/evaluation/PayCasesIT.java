package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.testing.LocalInfrastructure;

/**
 * The published pay plans as whole cycles: the scheme is adopted, a pool is opened, the inputs of the worked example are
 * uploaded, computed, published and locked, and the statements hold exactly the published figures.
 */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayCasesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** A plan, the steps that it pays, what the pool holds, and where the case file says what each gets. */
    record PayCase(
            String id,
            List<String> steps,
            String pool,
            Map<String, String> amountInputs,
            String unallocated,
            Function<JsonNode, List<String>> published) {

        @Override
        public String toString() {
            return id + " " + steps;
        }
    }

    static Stream<PayCase> cases() {
        return Stream.of(
                new PayCase(
                        "P01-private-school-lesson-rates",
                        List.of("课时费", "班主任费", "安全", "工龄", "星级津贴"),
                        "5730.50",
                        Map.of(),
                        "0.00",
                        rows("total")),
                new PayCase(
                        "P02-homeroom-by-headcount",
                        List.of("按池缩减"),
                        "7200.00",
                        Map.of(),
                        "0.00",
                        example -> values(example.get("if_scaled_to_pool"))),
                new PayCase(
                        "P02-homeroom-by-headcount",
                        List.of("学期津贴"),
                        "8124.00",
                        Map.of(),
                        "0.00",
                        rows("term_4_months")),
                new PayCase(
                        "P03-homeroom-three-parts",
                        List.of("职责", "管理", "到岗", "长期任职", "大班额", "寄宿"),
                        "978.00",
                        Map.of(),
                        "0.00",
                        rows("total")),
                new PayCase(
                        "P07-primary-monthly-pool",
                        List.of("班主任费", "课时费", "积分奖"),
                        "3087.00",
                        Map.of(),
                        "0.00",
                        rows("total")),
                new PayCase(
                        "P08-800-per-head-by-score",
                        List.of("所得"),
                        "5600.00",
                        Map.of(),
                        "0.00",
                        example -> values(example.get("amounts"))),
                new PayCase("P09-entitlement-times-score", List.of("实发"), "7416.00", Map.of(), "1239.30", rows("pay")),
                new PayCase(
                        "P14-class-size-coefficients",
                        List.of("标准课时"),
                        "375.60",
                        Map.of(),
                        "0.00",
                        rows("standard_periods")),
                new PayCase(
                        "P15-grade-multipliers-xinjiang",
                        List.of("按池缩放"),
                        "54000.00",
                        Map.of("奖励资金", "POOL"),
                        "0.00",
                        example -> values(example.get("scaled"))),
                new PayCase(
                        "P15-grade-multipliers-xinjiang",
                        List.of("按倍数"),
                        "54000.00",
                        Map.of("奖励资金", "POOL"),
                        "6750.00",
                        example -> values(example.get("raw"))),
                new PayCase(
                        "P21-point-system",
                        List.of("奖金"),
                        "30000.00",
                        Map.of("奖金池", "POOL"),
                        "0.00",
                        rows("money_if_pool_30000")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldPayExactlyThePublishedFigures(PayCase each) throws IOException {
        JsonNode example = yaml(each.id()).at("/examples/0");
        JsonNode persons = persons(example);
        PaySchool school = PaySchool.with(persons.size());
        String scheme = adopted(school, each.id());
        PaySchool.Pool pool = school.pool(each.pool());

        pool.distribute(plan(each, scheme, school, example)).then().statusCode(200);
        pool.preview().then().statusCode(200).body("run.unallocated", equalTo(each.unallocated()));
        pool.publishAndLock();

        List<String> published = each.published().apply(file(each.id()).get("worked_example"));
        assertThat(pool.amounts("LOCKED")).isEqualTo(published.subList(0, persons.size()));
        for (int i = 0; i < persons.size(); i++) {
            assertTrace(persons.get(i).get("expect"), pool.statement(i, "LOCKED"));
        }
    }

    @org.junit.jupiter.api.Test
    void shouldRefuseToPayMoreThanThePoolHolds() throws IOException {
        JsonNode example = yaml("P02-homeroom-by-headcount").at("/examples/0");
        PaySchool school = PaySchool.with(persons(example).size());
        String scheme = adopted(school, "P02-homeroom-by-headcount");
        PaySchool.Pool pool = school.pool("7200.00");
        PayCase claims = new PayCase(
                "P02-homeroom-by-headcount", List.of("学期津贴"), "7200.00", Map.of(), "0.00", rows("term_4_months"));
        pool.distribute(plan(claims, scheme, school, example)).then().statusCode(200);

        Response refused = pool.preview();

        refused.then().statusCode(422).body("code", equalTo("POOL_OVERSPENT"));
        assertThat(refused.<String>path("detail")).contains("924.00");
    }

    /** Every figure of the plan's worked example stands in the trace of the statement. */
    private static void assertTrace(JsonNode expected, Response statement) throws IOException {
        JsonNode trace = JSON.readTree(statement.asString()).get("trace");
        expected.properties().forEach(step -> {
            JsonNode line = StreamSupport.stream(trace.spliterator(), false)
                    .filter(each -> each.get("step").asText().equals(step.getKey()))
                    .findFirst()
                    .orElseThrow();
            String value = line.path("value").asText();
            String wanted = step.getValue().asText();
            if (wanted.matches("-?[0-9.]+")) {
                assertThat(new BigDecimal(value)).as(step.getKey()).isEqualByComparingTo(wanted);
            } else {
                assertThat(value).as(step.getKey()).isEqualTo(wanted);
            }
            assertThat(line.path("text").asText()).contains(step.getKey());
        });
    }

    private static Map<String, Object> plan(PayCase each, String scheme, PaySchool school, JsonNode example) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < each.steps().size(); i++) {
            items.add(Map.of("step", each.steps().get(i), "code", "ITEM_" + i));
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        example.path("scheme_inputs").properties().forEach(input -> {
            if (!each.amountInputs().containsKey(input.getKey())) {
                inputs.put(input.getKey(), input.getValue());
            }
        });
        JsonNode persons = persons(example);
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            recipients.add(Map.of(
                    "id",
                    school.people.get(i).toString(),
                    "inputs",
                    JSON.convertValue(persons.get(i).get("inputs"), Map.class)));
        }
        return Map.of(
                "method",
                "SCHEME",
                "scheme",
                Map.of(
                        "id",
                        scheme,
                        "inputs",
                        JSON.convertValue(inputs, Map.class),
                        "amountInputs",
                        each.amountInputs(),
                        "items",
                        items),
                "recipients",
                recipients);
    }

    private static JsonNode persons(JsonNode example) {
        return example.get("people");
    }

    private static String adopted(PaySchool school, String id) throws IOException {
        String document;
        try (InputStream text = SchemeLibrary.open(id)) {
            document = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        Response drafted = given().auth()
                .oauth2(school.principal)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("scope", school.school, "code", "pay", "kind", "PAY", "document", document))
                .post("/api/v1/schemes");
        drafted.then().statusCode(201);
        String scheme = drafted.path("id");
        advance(school, scheme, "consultation", 1, Map.of());
        advance(school, scheme, "adoption", 2, Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决通过"));
        return scheme;
    }

    private static void advance(PaySchool school, String scheme, String action, int version, Map<String, ?> body) {
        given().auth()
                .oauth2(school.principal)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/schemes/" + scheme + "/" + action)
                .then()
                .statusCode(200);
    }

    private static JsonNode yaml(String id) throws IOException {
        try (InputStream text = SchemeLibrary.open(id)) {
            return YAML.readTree(text);
        }
    }

    private static JsonNode file(String id) throws IOException {
        try (InputStream text = PayCasesIT.class.getResourceAsStream("/cases/" + id + ".json")) {
            return JSON.readTree(text);
        }
    }

    private static Function<JsonNode, List<String>> rows(String field) {
        return example -> StreamSupport.stream(example.get("rows").spliterator(), false)
                .map(row -> row.get(field).asText())
                .toList();
    }

    private static List<String> values(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
