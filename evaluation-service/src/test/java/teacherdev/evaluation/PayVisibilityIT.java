package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.AccessChecks;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

/** What one person is paid is seen by herself, the principal of the paying school and payroll: every endpoint, every role. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayVisibilityIT {

    /** An amount that occurs nowhere else: a quarter of the pool, of which a colleague gets the rest. */
    private static final String HERS = "31415.92";

    private static final List<String> ROLES = List.of(
            "hr-system",
            "teacher",
            "school-clerk",
            "principal",
            "payroll",
            "rater",
            "training-centre",
            "research-office",
            "county-bureau",
            "city-bureau",
            "province-bureau",
            "auditor",
            "admin");

    @Test
    void shouldShowAPersonsPayToThreeOnly() throws Exception {
        PaySchool school = PaySchool.with(2);
        UUID she = school.people.getFirst();
        PaySchool.Pool pool = locked(school);
        String statement = pool.statement(0, "LOCKED").path("id");

        for (Map.Entry<String, String> caller : callers(school, she).entrySet()) {
            boolean mayKnow = caller.getKey().startsWith("may:");
            List<String> told = told(caller.getValue(), pool.id, statement, she);
            assertThat(told.isEmpty())
                    .as("%s was told by %s", caller.getKey(), told)
                    .isEqualTo(!mayKnow);
        }
    }

    @Test
    void shouldLetATeacherReadHerOwnStatementAsDataAndAsADocumentButNotBeforeItIsPublished() throws Exception {
        PaySchool school = PaySchool.with(2);
        UUID she = school.people.getFirst();
        String own = Tokens.grant("teacher", school.school).teacherId(she).token();
        String other = Tokens.grant("teacher", school.school)
                .teacherId(school.people.get(1))
                .token();
        PaySchool.Pool pool = previewed(school);
        String statement = pool.statement(0, "PREVIEW").path("id");
        read(own, "/api/v1/pay-statements/" + statement, "en").then().statusCode(404);

        pool.publishAndLock();

        read(own, "/api/v1/pay-statements/" + statement, "zh-CN").then().statusCode(200);
        read(own, "/api/v1/teachers/" + she + "/pay-statements", "en").then().statusCode(200);
        read(other, "/api/v1/pay-statements/" + statement, "en").then().statusCode(404);
        read(other, "/api/v1/teachers/" + she + "/pay-statements", "en").then().statusCode(404);
        Response document = read(own, "/api/v1/pay-statements/" + statement + "/document", "zh-CN");
        document.then().statusCode(200).contentType("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(document.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("绩效工资单", "示例0", HERS, "最大余数法");
        }
    }

    @Test
    void shouldKeepAmountsOutOfEvents() {
        PaySchool school = PaySchool.with(2);
        locked(school);

        assertThat(Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1"))
                .allSatisfy(
                        event -> assertThat(new String(event.value(), UTF_8)).doesNotContain(HERS));
    }

    /** One caller per role over the whole country, and those who must not know though they are near. */
    private static Map<String, String> callers(PaySchool school, UUID she) {
        Map<String, String> callers = new LinkedHashMap<>();
        for (String role : ROLES) {
            String name = role.equals("payroll") ? "may:payroll of the country" : role + " of the country";
            callers.put(name, Tokens.grant(role, "CN").token());
        }
        callers.put(
                "may:herself",
                Tokens.grant("teacher", school.school).teacherId(she).token());
        callers.put("may:principal", school.principal);
        callers.put(
                "may:payroll of the county",
                Tokens.grant("payroll", school.county).token());
        callers.put(
                "colleague",
                Tokens.grant("teacher", school.school)
                        .teacherId(school.people.get(1))
                        .token());
        callers.put(
                "principal elsewhere", Tokens.grant("principal", "S-elsewhere").token());
        callers.put(
                "a principal's token of the county",
                Tokens.grant("principal", school.county).token());
        callers.put("payroll elsewhere", Tokens.grant("payroll", "S-elsewhere").token());
        callers.put("clerk", Tokens.grant("school-clerk", school.school).token());
        callers.put(
                "herself without the role",
                Tokens.grant("school-clerk", "S-x").teacherId(she).token());
        return callers;
    }

    /** The addresses whose answer holds her amount. */
    private static List<String> told(String token, String pool, String statement, UUID she) throws Exception {
        String document = given().get("/q/openapi?format=json").asString();
        List<String> told = new ArrayList<>();
        for (AccessChecks.Operation operation : AccessChecks.operations(new ObjectMapper().readTree(document))) {
            if (!operation.method().equals("get")) {
                continue;
            }
            String id = operation.path().contains("pay-statements/{id}") ? statement : pool;
            String path = operation.path().replace("{id}", id).replace("{teacherId}", she.toString());
            if (!path.contains("{")) {
                Response answer = read(token, path + "?pool=" + pool, "en");
                if (answer.statusCode() == 200 && text(answer).contains(HERS)) {
                    told.add(path);
                }
            }
        }
        return told;
    }

    private static String text(Response answer) throws Exception {
        if (!"application/pdf".equals(answer.contentType())) {
            return answer.asString();
        }
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Response read(String token, String path, String language) {
        return given().auth().oauth2(token).header("Accept-Language", language).get(path);
    }

    private static PaySchool.Pool previewed(PaySchool school) {
        PaySchool.Pool pool = school.pool("125663.68");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 3)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        return pool;
    }

    private static PaySchool.Pool locked(PaySchool school) {
        PaySchool.Pool pool = previewed(school);
        pool.publishAndLock();
        return pool;
    }
}
