package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.AccessChecks;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/**
 * A county has one of everything; another county, a school of it and a school beside the one that has it all try every operation of
 * the document on it, with every role that the operation permits. They find nothing, change nothing and list nothing.
 */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ForeignCountyIT {

    private static final String SCORE = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    /** Operations that name something of nobody: the calendar, and what only operators do. */
    private static final List<String> OF_NOBODY = List.of("/api/v1/working-days/", "/operations/", "/api/v1/imports");

    @Inject
    Sql sql;

    private Staff staff;
    private UUID below;
    private UUID colleague;
    private Staff other;
    private UUID stranger;
    private String beside;

    /** The ids of what the school has, and of what the county has, by the beginning of the paths that lead to them. */
    private final Map<String, String> ofSchool = new LinkedHashMap<>();

    private final Map<String, String> ofCounty = new LinkedHashMap<>();

    @BeforeEach
    void shouldHaveOneOfEverything() {
        staff = new Staff(sql);
        below = staff.teacher();
        colleague = staff.teacher();
        UUID neighbour = UUID.randomUUID();
        beside = "N-" + neighbour.toString().substring(0, 8);
        staff.school(neighbour, beside).arrive();
        other = new Staff(sql);
        stranger = other.teacher();
        other.arrive();
        have(ofSchool, staff.principal, staff.code);
        have(ofCounty, staff.bureau, staff.county);
        payOut(ofSchool, staff.code);
        ofCounty.put("/api/v1/pay-pools/", pool(staff.bureau, staff.county, Map.of("lastYearPayroll", "1000.00")));
        ofCounty.put(
                "/api/v1/school-evaluations/",
                made(
                        staff.bureau,
                        "/api/v1/school-evaluations",
                        Map.of("region", staff.county, "name", "一轮", "startsOn", "2024-01-01")));
    }

    @Test
    void shouldShowAndChangeNothingOfOneCountyToAnother() throws Exception {
        List<String> passed = new ArrayList<>();
        for (AccessChecks.Operation operation : operations(true)) {
            for (Map<String, String> ids : List.of(ofSchool, ofCounty)) {
                String path = concrete(operation.path(), ids);
                if (path == null) {
                    continue;
                }
                Map<String, Object> body = body(operation, ids);
                for (String role : operation.permittedRoles()) {
                    if (role.equals("rater")) {
                        continue;
                    }
                    for (String scope : List.of(other.county, other.code)) {
                        int status =
                                call(operation, path, token(role, scope), body).statusCode();
                        if (status != 404) {
                            passed.add(status + " " + operation + " as " + role + " of " + scope + " at " + path);
                        }
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void shouldLetASchoolReadNothingOfTheSchoolBesideIt() throws Exception {
        List<String> passed = new ArrayList<>();
        for (AccessChecks.Operation operation : operations(true)) {
            String path = concrete(operation.path(), ofSchool);
            if (path == null) {
                continue;
            }
            Map<String, Object> body = body(operation, ofSchool);
            for (String role : operation.permittedRoles()) {
                if (role.equals("rater") || role.equals("teacher")) {
                    continue;
                }
                int status = call(operation, path, token(role, beside), body).statusCode();
                if (status != 404) {
                    passed.add(status + " " + operation + " as " + role + " beside at " + path);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    /** What is public is public in the whole county (公示); nothing else of a county's cycle names people of another school. */
    @Test
    void shouldTellASchoolOfWhatItsCountyHasNothingAboutPeopleOfTheSchoolBesideIt() throws Exception {
        List<String> told = new ArrayList<>();
        for (AccessChecks.Operation operation : operations(true)) {
            String path = concrete(operation.path(), ofCounty);
            if (path == null || !operation.method().equals("get") || path.endsWith("/entries")) {
                continue;
            }
            for (String role : operation.permittedRoles()) {
                if (role.equals("rater") || role.equals("teacher")) {
                    continue;
                }
                Response answer = call(operation, path, token(role, beside), Map.of());
                String text = answer.asString();
                if (answer.statusCode() == 200
                        && Stream.of(below, colleague).anyMatch(id -> text.contains(id.toString()))) {
                    told.add(operation + " as " + role);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void shouldListNothingOfOneCountyToAnotherWhateverIsAskedFor() throws Exception {
        assertThat(listedTo(staff.county)).hasSizeGreaterThan(20);
        assertThat(listedTo(other.county)).isEmpty();
        assertThat(listedTo(other.code)).isEmpty();
    }

    /** The lists, each with what was asked and by which role, in which something of the county stands. */
    private List<String> listedTo(String scope) throws Exception {
        List<String> secrets = Stream.concat(ofSchool.values().stream(), ofCounty.values().stream())
                .distinct()
                .toList();
        Map<String, String> asked = Map.of(
                "organisation",
                staff.county,
                "scope",
                staff.county,
                "region",
                staff.county,
                "year",
                "2026",
                "date",
                "2026-06-01",
                "school",
                staff.code,
                "cycle",
                ofSchool.get("/api/v1/evaluation-cycles/"),
                "subject",
                ofSchool.get("/api/v1/evaluation-cycles/"),
                "pool",
                ofSchool.get("/api/v1/pay-pools/"),
                "teacher",
                below.toString());
        JsonNode paths = document().get("paths");
        List<String> told = new ArrayList<>();
        for (AccessChecks.Operation operation : operations(false)) {
            if (!operation.method().equals("get")) {
                continue;
            }
            String named = paths.at("/" + operation.path().replace("/", "~1") + "/get/parameters")
                    .valueStream()
                    .map(parameter -> parameter.path("name").asText())
                    .filter(asked::containsKey)
                    .map(name -> name + "=" + asked.get(name))
                    .collect(Collectors.joining("&"));
            for (String role : operation.permittedRoles()) {
                if (role.equals("rater") || role.equals("anyone")) {
                    continue;
                }
                for (String query : List.of("", named.isEmpty() ? "" : "?" + named)) {
                    Response answer = call(operation, operation.path() + query, token(role, scope), Map.of());
                    String text = answer.asString();
                    if (answer.statusCode() == 200 && secrets.stream().anyMatch(text::contains)) {
                        told.add(operation + query + " as " + role);
                    }
                }
            }
        }
        return told;
    }

    @Test
    void shouldMakeNothingInTheNameOfAnotherCounty() {
        String cycle = ofSchool.get("/api/v1/evaluation-cycles/");
        List<String> passed = new ArrayList<>();
        for (String organisation : List.of(staff.county, staff.code)) {
            Map<String, Map<String, Object>> creations = Map.of(
                    "/api/v1/schemes",
                    Map.of("scope", organisation, "code", "x", "kind", "EVALUATION", "document", SCORE),
                    "/api/v1/policies",
                    policy(organisation, "MINE", Map.of("x", 1)),
                    "/api/v1/evaluation-cycles",
                    cycleBody(organisation, ofCounty.get("/api/v1/schemes/"), "别人的"),
                    "/api/v1/rankings",
                    Map.of("organisation", organisation, "name", "x", "purpose", "TITLE", "cycleId", cycle, "quota", 1),
                    "/api/v1/awards",
                    awardBody(organisation, "别人的"),
                    "/api/v1/school-evaluations",
                    Map.of("region", organisation, "name", "x", "startsOn", "2020-01-01"),
                    "/api/v1/pay-pools",
                    Map.of(
                            "scope",
                            organisation,
                            "name",
                            "x",
                            "year",
                            2026,
                            "amount",
                            "10.00",
                            "lastYearPayroll",
                            "1.00"),
                    "/api/v1/publications",
                    Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle),
                    "/api/v1/improvement-plans",
                    Map.of("cycleId", cycle, "teacherId", below, "reason", "x"),
                    "/api/v1/score-sheets",
                    sheetBody(cycle));
            creations.forEach((path, body) -> {
                for (String role :
                        List.of("county-bureau", "principal", "payroll", "school-clerk", "admin", "city-bureau")) {
                    for (String scope : List.of(other.county, other.code)) {
                        Response answer = Staff.post(token(role, scope), path, body);
                        if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                            passed.add(answer.statusCode() + " POST " + path + " as " + role + " of " + scope + ": "
                                    + answer.asString());
                        }
                    }
                }
            });
        }
        assertThat(passed).isEmpty();
    }

    private void have(Map<String, String> ids, String token, String organisation) {
        made(token, "/api/v1/policies", policy(organisation, "ASSESSMENT", Map.of("publicationWorkingDays", 0)));
        String scheme = Staff.scheme(token, organisation, SCORE);
        String cycle = made(token, "/api/v1/evaluation-cycles", cycleBody(organisation, scheme, "2026 年度考核"));
        Staff.request(token)
                .body(Map.of(
                        "source",
                        "汇总",
                        "rows",
                        List.of(
                                Map.of("teacherId", below, "values", Map.of("得分", "41")),
                                Map.of("teacherId", colleague, "values", Map.of("得分", "85")))))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .statusCode(200);
        String run = made(token, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of());
        String publication =
                made(token, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle));
        Staff.request(token)
                .header(
                        "If-Match",
                        Staff.get(token, "/api/v1/evaluation-cycles/" + cycle).header("ETag"))
                .body(Map.of())
                .put("/api/v1/evaluation-cycles/" + cycle + "/lock")
                .then()
                .statusCode(200);
        ids.put("/api/v1/evaluation-cycles/", cycle);
        ids.put("{correctionId}", run);
        ids.put("/api/v1/publications/", publication);
        ids.put(
                "/api/v1/objections/",
                made(
                        herself(),
                        "/api/v1/publications/" + publication + "/objections",
                        Map.of("teacherId", below, "statement", "得分有误")));
        if (organisation.equals(staff.code)) {
            ids.put(
                    "/api/v1/improvement-plans/",
                    made(
                            token,
                            "/api/v1/improvement-plans",
                            Map.of("cycleId", cycle, "teacherId", below, "reason", "不合格")));
        }
        String open = made(token, "/api/v1/evaluation-cycles", cycleBody(organisation, scheme, "另一次"));
        ids.put("/api/v1/score-sheets/", made(token, "/api/v1/score-sheets", sheetBody(open)));
        ids.put("open", open);
        ids.put("/api/v1/schemes/", consulted(ids, token, organisation));
        ids.put("/api/v1/policies/", made(token, "/api/v1/policies", policy(organisation, "MINE", Map.of("x", 1))));
        ids.put(
                "/api/v1/rankings/",
                made(
                        token,
                        "/api/v1/rankings",
                        Map.of(
                                "organisation",
                                organisation,
                                "name",
                                "推荐",
                                "purpose",
                                "TITLE",
                                "cycleId",
                                cycle,
                                "quota",
                                1)));
        ids.put("/api/v1/awards/", made(token, "/api/v1/awards", awardBody(organisation, "竞赛奖")));
        ids.put("/api/v1/teachers/", below.toString());
        ids.put("{teacherId}", below.toString());
    }

    private String consulted(Map<String, String> ids, String token, String organisation) {
        String draft = made(
                token,
                "/api/v1/schemes",
                Map.of("scope", organisation, "code", "next", "kind", "EVALUATION", "document", SCORE));
        Staff.put(token, "/api/v1/schemes/" + draft + "/consultation", 1, Map.of())
                .then()
                .statusCode(200);
        ids.put(
                "{commentId}",
                made(herself(), "/api/v1/schemes/" + draft + "/comments", Map.of("about", "总分", "text", "宜设上限")));
        return draft;
    }

    private void payOut(Map<String, String> ids, String school) {
        String payroll = Tokens.grant("payroll", school).token();
        made(staff.principal, "/api/v1/policies", policy(school, "PAY_PUBLICATION", Map.of("workingDays", 0)));
        String pool = pool(payroll, school, Map.of());
        pay(payroll, pool, "distribution", Map.of("method", "WEIGHTS", "recipients", weights()));
        pay(payroll, pool, "preview", Map.of());
        pay(payroll, pool, "publication", Map.of());
        String statement = Staff.get(herself(), "/api/v1/teachers/" + below + "/pay-statements?year=2026")
                .path("items[0].id");
        ids.put("/api/v1/pay-pools/", pool);
        ids.put("/api/v1/pay-statements/", statement);
        ids.put(
                "{objectionId}",
                made(herself(), "/api/v1/pay-statements/" + statement + "/objections", Map.of("statement", "少计课时")));
    }

    private List<Map<String, Object>> weights() {
        return List.of(Map.of("id", below, "weight", "1"), Map.of("id", colleague, "weight", "1"));
    }

    private static String pool(String token, String scope, Map<String, Object> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("scope", scope, "name", "绩效", "year", 2026, "amount", "100.00"));
        body.putAll(more);
        return made(token, "/api/v1/pay-pools", body);
    }

    private static void pay(String token, String pool, String step, Map<String, Object> body) {
        String path = "/api/v1/pay-pools/" + pool;
        Staff.request(token)
                .header("If-Match", Staff.get(token, path).header("ETag"))
                .body(body)
                .put(path + "/" + step)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> cycleBody(String organisation, String scheme, String name) {
        return Map.of(
                "organisation", organisation,
                "name", name,
                "kind", "YEAR",
                "startsOn", "2026-01-01",
                "endsOn", "2027-01-01",
                "censusOn", "2026-12-01",
                "schemeId", scheme,
                "scoreStep", "总分");
    }

    private Map<String, Object> awardBody(String organisation, String name) {
        return Map.of(
                "organisation",
                organisation,
                "name",
                name,
                "kind",
                "COMPETITION",
                "year",
                2026,
                "amountEach",
                "800.00",
                "recipients",
                List.of(Map.of("teacherId", below, "count", 1, "evidence", "证书")));
    }

    private static Map<String, Object> sheetBody(String cycle) {
        return Map.of(
                "cycleId", cycle,
                "kind", "PEER",
                "name", "同行评价",
                "criteria", List.of(Map.of("code", "a", "text", "师德", "max", "20")),
                "opensOn", "2026-01-01",
                "closesOn", "2099-12-31");
    }

    private static Map<String, Object> policy(String scope, String kind, Map<String, Object> content) {
        return Map.of("scope", scope, "kind", kind, "effectiveFrom", "2026-01-01", "content", content);
    }

    private String herself() {
        return Tokens.grant("teacher", staff.code)
                .subject("t-" + staff.code)
                .teacherId(below)
                .token();
    }

    private static String made(String token, String path, Map<String, Object> body) {
        Response answer = Staff.post(token, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    /** A caller of the other county; as a teacher she is one of its school. */
    private String token(String role, String scope) {
        Tokens tokens = Tokens.grant(role, scope).subject(role + "@" + scope);
        return role.equals("teacher") ? tokens.teacherId(stranger).token() : tokens.token();
    }

    private static List<AccessChecks.Operation> operations(boolean ofSomething) throws Exception {
        return AccessChecks.operations(document()).stream()
                .filter(operation -> operation.path().contains("{") == ofSomething)
                .filter(operation -> OF_NOBODY.stream().noneMatch(operation.path()::contains))
                .toList();
    }

    private static JsonNode document() throws Exception {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    /** The path with what it names; null if this owner has nothing of the kind. */
    private static String concrete(String template, Map<String, String> ids) {
        String path = template.replace(
                        "/schemes/comparison/evaluation-cycles/{id}",
                        "/schemes/comparison/evaluation-cycles/" + ids.get("/api/v1/evaluation-cycles/"))
                .replace(
                        "/schemes/comparison/pay-pools/{id}",
                        "/schemes/comparison/pay-pools/" + ids.get("/api/v1/pay-pools/"));
        for (String name : List.of("{correctionId}", "{teacherId}", "{commentId}", "{objectionId}")) {
            if (path.contains(name)) {
                if (!ids.containsKey(name)) {
                    return null;
                }
                path = path.replace(name, ids.get(name));
            }
        }
        if (path.contains("{id}")) {
            String found = ids.get(path.substring(0, path.indexOf("{id}")));
            if (found == null) {
                return null;
            }
            path = path.replace("{id}", found);
        }
        assertThat(path).doesNotContain("{");
        return path;
    }

    /** A body that is well-formed, so that only the scope can refuse. */
    private Map<String, Object> body(AccessChecks.Operation operation, Map<String, String> ids) {
        String path = operation.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last) {
            case "inputs" ->
                Map.of("source", "x", "rows", List.of(Map.of("teacherId", below, "values", Map.of("得分", "1"))));
            case "units" -> Map.of("units", List.of(Map.of("code", staff.code, "rewarded", true)));
            case "participants" -> Map.of("teacherId", stranger, "on", "2026-12-01");
            case "corrections" -> Map.of("reason", "x");
            case "grade" -> Map.of("grade", "QUALIFIED", "reason", "x");
            case "assignments" -> Map.of("pairs", List.of(Map.of("raterId", colleague, "rateeId", below)));
            case "codes" -> Map.of("rateeId", below, "count", 1);
            case "recusals" -> Map.of("rateeId", below, "reason", "x");
            case "answers" -> Map.of("rateeId", below, "points", Map.of("a", "1"));
            case "objections" ->
                path.contains("pay-statements")
                        ? Map.of("statement", "x")
                        : Map.of("teacherId", below, "statement", "x");
            case "answer" -> Map.of("decision", "REJECTED", "answer", "x");
            case "comments" -> Map.of("about", "总分", "text", "x");
            case "reply" -> Map.of("takenUp", true, "reply", "x");
            case "adoption" -> Map.of("effectiveFrom", "2026-01-01", "record", "x");
            case "retirement" -> Map.of("effectiveTo", "2027-01-01");
            case "reassessment" -> Map.of("passed", true, "note", "x");
            case "deadline" -> Map.of("dueOn", "2099-01-01", "note", "x");
            case "calling-off" -> Map.of("note", "x");
            case "scores" ->
                Map.of(
                        "scores",
                        List.of(Map.of("schoolCode", staff.code, "area", "教师发展", "score", "80.00", "evidence", "x")));
            case "distribution" -> Map.of("method", "WEIGHTS", "recipients", weights());
            case "parts" -> Map.of("parts", List.of(Map.of("code", "A", "percent", "100")));
            case "{id}" ->
                path.contains("comparison")
                        ? Map.of("to", ids.get("/api/v1/schemes/"), "from", ids.get("/api/v1/schemes/"))
                        : Map.of("document", SCORE);
            default -> Map.of();
        };
    }

    private static Response call(
            AccessChecks.Operation operation, String path, String token, Map<String, Object> body) {
        var request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"");
        if (path.contains("/input-sheet") && operation.method().equals("put")) {
            return request.contentType("text/csv")
                    .body(Staff.request(Tokens.admin())
                            .accept("text/csv")
                            .get(path)
                            .asByteArray())
                    .put(path + "?source=x");
        }
        if (!operation.method().equals("get")) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), path);
    }
}
