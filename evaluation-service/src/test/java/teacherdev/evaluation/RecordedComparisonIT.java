package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** What another version of a plan would have given last year, and to whom that is shown. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RecordedComparisonIT {

    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分, round: {places: 1}}
              - {id: 均分, aggregate: {fn: mean, of: 总分}}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;
    private static final String WITH_VISITS = """
            scheme: 得分
            inputs: {得分: number, 家访: number}
            steps:
              - {id: 总分, formula: 得分 + 家访 * 0.5, round: {places: 1}}
              - {id: 均分, aggregate: {fn: mean, of: 总分}}
            """;
    private static final String BY_SCORE = """
            scheme: 奖金
            scheme_inputs: {总额: number}
            inputs: {得分: number}
            steps: [{id: 奖金, share: {pool: 总额, weight: 得分}}]
            examples:
              - scheme_inputs: {总额: 100}
                people: [{id: A, inputs: {得分: 3}, expect: {奖金: 75}}, {id: B, inputs: {得分: 1}, expect: {奖金: 25}}]
            """;
    private static final String BY_SQUARE = BY_SCORE.replace("weight: 得分", "weight: 得分 * 得分")
            .replace("奖金: 75", "奖金: 90")
            .replace("奖金: 25", "奖金: 10");
    private static final int PAID = 20;

    @Inject
    Sql sql;

    @Test
    void shouldRunAnotherVersionOnWhatAFinishedCycleWasComputedFrom() {
        Staff staff = new Staff(sql);
        UUID one = staff.teacher();
        UUID other = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(one, "80", other, "91.5")).then().statusCode(200);
        staff.compute(cycle).then().statusCode(201);
        Map<String, Object> request = Map.of("to", WITH_VISITS, "assumed", Map.of("家访", "4"));
        String path = "/api/v1/schemes/comparison/evaluation-cycles/" + cycle;

        ask(staff.principal, path, request).then().statusCode(409).body("code", equalTo("CYCLE_STATE"));
        Staff.post(staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);

        ask(staff.principal, path, request)
                .then()
                .statusCode(200)
                .body("computed", equalTo(2))
                .body("changed", equalTo(2))
                .body("changes.path", contains("inputs.家访", "steps.总分.formula", "examples"))
                .body("totals[0].step", equalTo("总分"))
                .body("totals[0].from", equalTo("171.5"))
                .body("totals[0].to", equalTo("175.5"))
                .body("totals[0].higher", equalTo(2))
                .body("schemeValues[0].difference", equalTo("2.00"))
                .body("people.find { it.id == '" + other + "' }.values[0].to", equalTo("93.5"));
        ask(staff.principal, path, Map.of("to", WITH_VISITS))
                .then()
                .statusCode(422)
                .body("code", equalTo("DATA_REFUSED"))
                .body("errors[0].field", equalTo("家访"))
                .body("errors.person", hasSize(2));
        ask(Tokens.grant("principal", "S-none").token(), path, request).then().statusCode(404);
        ask(Tokens.grant("teacher", staff.code).token(), path, request).then().statusCode(403);
        assertThat(staff.result(cycle, one).<String>path("score")).isEqualTo("80.00");
    }

    @Test
    void shouldShowPersonsToPayrollAndSumsOfAdoptedVersionsToTheBureau() {
        PaySchool school = PaySchool.with(PAID);
        String used = adopted(school, BY_SCORE);
        String next = adopted(school, BY_SQUARE);
        String path = "/api/v1/schemes/comparison/pay-pools/" + locked(school, used, "2100.00");

        ask(school.payroll, path, Map.of("to", BY_SQUARE))
                .then()
                .statusCode(200)
                .body("computed", equalTo(PAID))
                .body("people[0].id", equalTo(school.people.getFirst().toString()))
                .body("people[0].values[0].from", equalTo("10.00"))
                .body("people[0].values[0].to", equalTo("0.73"))
                .body("people[0].values[0].difference", equalTo("-9.27"));
        Response masked = ask(school.bureau, path, Map.of("to", next));
        masked.then()
                .statusCode(200)
                .body("changed", equalTo(PAID))
                .body("totals[0].from", equalTo("2100"))
                .body("totals[0].to", equalTo("2100"))
                .body("totals[0].higher", equalTo(7))
                .body("totals[0].lower", equalTo(13))
                .body("people", nullValue())
                .body("schemeValues", nullValue());
        school.people.forEach(person -> assertThat(masked.asString()).doesNotContain(person.toString()));
        for (Map<String, Object> singlingOut : List.<Map<String, Object>>of(
                Map.of("to", BY_SQUARE),
                Map.of("from", BY_SCORE, "to", next),
                Map.of("to", next, "assumed", Map.of("得分", "1")),
                Map.of("to", next, "schemeInputs", Map.of("总额", "1")))) {
            ask(school.bureau, path, singlingOut).then().statusCode(422).body("code", equalTo("SCHEME_NOT_USABLE"));
        }
        ask(Tokens.grant("county-bureau", "C-none").token(), path, Map.of("to", next))
                .then()
                .statusCode(404);
        ask(Tokens.grant("school-clerk", school.school).token(), path, Map.of("to", next))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldShowNoSumsOverFewPeopleToWhoMayNotSeeTheirPay() {
        PaySchool school = PaySchool.with(3);
        String used = adopted(school, BY_SCORE);
        String next = adopted(school, BY_SQUARE);
        PaySchool.Pool open = school.pool("60.00");
        String path = "/api/v1/schemes/comparison/pay-pools/" + locked(school, used, "60.00");

        ask(school.bureau, path, Map.of("to", next)).then().statusCode(403).body("code", equalTo("CELL_TOO_SMALL"));
        ask(school.principal, path, Map.of("to", next)).then().statusCode(200).body("people", hasSize(3));
        ask(school.payroll, "/api/v1/schemes/comparison/pay-pools/" + open.id, Map.of("to", next))
                .then()
                .statusCode(409)
                .body("code", equalTo("PAY_POOL_STATE"));
    }

    /** A locked pool that was divided by the scheme; the people's scores are 1, 2, 3 ... */
    private static String locked(PaySchool school, String scheme, String amount) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < school.people.size(); i++) {
            recipients.add(
                    Map.of("id", school.people.get(i).toString(), "inputs", Map.of("得分", String.valueOf(i + 1))));
        }
        PaySchool.Pool pool = school.pool(amount);
        Map<String, Object> use = Map.of(
                "id",
                scheme,
                "amountInputs",
                Map.of("总额", "POOL"),
                "items",
                List.of(Map.of("step", "奖金", "code", "REWARD")));
        pool.distribute(Map.of("method", "SCHEME", "scheme", use, "recipients", recipients))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();
        return pool.id;
    }

    private static String adopted(PaySchool school, String document) {
        Response drafted = Staff.post(
                school.principal,
                "/api/v1/schemes",
                Map.of("scope", school.school, "code", "bonus", "kind", "PAY", "document", document));
        drafted.then().statusCode(201);
        String scheme = drafted.path("id");
        Staff.put(school.principal, "/api/v1/schemes/" + scheme + "/consultation", 1, Map.of())
                .then()
                .statusCode(200);
        Map<String, String> adoption = Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决通过");
        Staff.put(school.principal, "/api/v1/schemes/" + scheme + "/adoption", 2, adoption)
                .then()
                .statusCode(200);
        return scheme;
    }

    private static Response ask(String token, String path, Map<String, Object> request) {
        return Staff.request(token).body(request).post(path);
    }
}
