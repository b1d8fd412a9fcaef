package teacherdev.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.gateway.route.RouteTable.Destination;

/** The table that the gateway ships with. */
class RouteTableTest {

    private final RouteTable table = new RouteTable(configuration(Map.of()));

    @ParameterizedTest
    @CsvSource({
        "teachers, teacher-service",
        "teachers/1, teacher-service",
        "teachers/1/title-eligibility, teacher-service",
        "teachers/1/growth-records, teacher-service",
        "teachers/imports/1, teacher-service",
        "regions, teacher-service",
        "regions/5117, teacher-service",
        "schools/5117020001, teacher-service",
        "title-applications/1/decision, teacher-service",
        "statistics/titles, teacher-service",
        "statistics/balance, teacher-service",
        "changes, teacher-service",
        "webhooks/1, teacher-service",
        "registrations, teacher-service",
        "transfers/1/acceptance, teacher-service",
        "operations/teacher-service/status, teacher-service",
        "teachers/1/credits, training-service",
        "teachers/1/credits/2/reversal, training-service",
        "teachers/1/credit-totals, training-service",
        "credits, training-service",
        "credits/imports/1, training-service",
        "courses/1, training-service",
        "sessions/1/attendance, training-service",
        "pairings/suggestions, training-service",
        "certificates/1, training-service",
        "teachers/1/enrolments, training-service",
        "studios, training-service",
        "statistics/training, training-service",
        "operations/training-service/dead-letters/1/replay, training-service",
        "teachers/1/development-summary, evaluation-service",
        "schemes/trial, evaluation-service",
        "evaluation-cycles/1/scores, evaluation-service",
        "pay-pools/1, evaluation-service",
        "pay-statements, evaluation-service",
        "statistics/evaluation, evaluation-service",
        "statistics/pay, evaluation-service",
        "operations/evaluation-service/republish, evaluation-service"
    })
    void shouldLeadToTheServiceThatOwnsThePath(String path, String service) {
        assertThat(table.destination("GET", "/api/v1/" + path)).isEqualTo(new Destination.Service(service));
    }

    @Test
    void shouldKeepTheGrowthRecord() {
        assertThat(table.destination("GET", "/api/v1/teachers/1/growth-record")).isEqualTo(new Destination.Own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v1/teachersX",
                "/api/v1/statistics",
                "/api/v1/statistics/nothing",
                "/api/v1/operations/gateway/status",
                "/api/v2/teachers"
            })
    void shouldLeadNowhere(String path) {
        assertThat(table.destination("GET", path)).isEqualTo(new Destination.Nowhere());
    }

    @Test
    void shouldRefuseAMalformedPathBeforeAnyPattern() {
        assertThat(table.destination("GET", "/api/v1/teachers/../regions")).isEqualTo(new Destination.Malformed());
    }

    @Test
    void shouldOpenToThePublicOnlyWhatIsNamedAndOnlyForReading() {
        assertThat(table.isOpen("GET", "/api/v1/certificates/verification")).isTrue();
        assertThat(table.isOpen("HEAD", "/api/v1/certificates/verification")).isTrue();
        assertThat(table.isOpen("POST", "/api/v1/certificates/verification")).isFalse();
        assertThat(table.isOpen("GET", "/api/v1/certificates")).isFalse();
        assertThat(table.isOpen("GET", "/api/v1/certificates/verification/1")).isFalse();
        assertThat(table.isOpen("GET", "/api/v1/certificates/verification/../../teachers"))
                .isFalse();
    }

    @Test
    void shouldLetARouteStandForSomeMethodsOnly() {
        RouteTable narrowed = new RouteTable(configuration(Map.of("teacherdev.gateway.routes[0].methods", "GET")));

        assertThat(narrowed.destination("GET", "/api/v1/courses"))
                .isEqualTo(new Destination.Service("training-service"));
        assertThat(narrowed.destination("POST", "/api/v1/courses")).isEqualTo(new Destination.OtherMethod());
    }

    @Test
    void shouldNotStartWithARouteToAnUnknownService() {
        RouteConfiguration wrong = configuration(Map.of("teacherdev.gateway.routes[0].to", "no-service"));

        assertThatThrownBy(() -> new RouteTable(wrong)).hasMessageContaining("no-service is not configured");
    }

    private static RouteConfiguration configuration(Map<String, String> overrides) {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(
                            new PropertiesConfigSource(
                                    RouteTableTest.class.getResource("/application.properties"), 100),
                            new PropertiesConfigSource(overrides, "overrides", 200))
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withMapping(RouteConfiguration.class)
                    .build()
                    .getConfigMapping(RouteConfiguration.class);
        } catch (IOException ourOwnResource) {
            throw new IllegalStateException(ourOwnResource);
        }
    }
}
