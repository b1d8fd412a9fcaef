package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.AccessChecks;
import teacherdev.platform.testing.LocalInfrastructure;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class AccessIT {

    /** So that an empty document cannot pass. */
    private static final int OPERATIONS_MIN = 5;

    @Test
    void shouldRefuseEveryBadTokenAtEveryOperation() throws Exception {
        String document = given().get("/q/openapi?format=json").asString();
        List<AccessChecks.Operation> operations = AccessChecks.operations(new ObjectMapper().readTree(document));
        String base = RestAssured.baseURI + ":" + RestAssured.port;

        assertThat(operations).hasSizeGreaterThanOrEqualTo(OPERATIONS_MIN);
        operations.forEach(operation -> AccessChecks.check(base, operation));
    }
}
