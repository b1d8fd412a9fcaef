package teacherdev.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.UpstreamServers.EVALUATION;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The imports of every service, with one in trouble. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class ImportsIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
        UpstreamServers.start(EVALUATION);
    }

    @Test
    void shouldAskEveryServiceAndSayWhichAnswered() {
        as(anAdmin())
                .get("/api/v1/imports?limit=5")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("services", hasSize(3))
                .body("services.status", everyItem(equalTo("OK")));
    }

    @Test
    void shouldShowTheRestWhenAServiceIsDown() {
        UpstreamServers.stop(EVALUATION);

        as(anAdmin())
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("services.find { it.service == 'evaluation-service' }.status", equalTo("UNAVAILABLE"))
                .body("services.find { it.service == 'teacher-service' }.status", equalTo("OK"));
    }
}
