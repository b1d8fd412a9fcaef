package teacherdev.teacher.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** The promises of webhooks: signed, in order, the same message until it is accepted, and no knocking at inner doors. */
@QuarkusTest
@TestProfile(WebhooksIT.Impatient.class)
@WithTestResource(LocalInfrastructure.class)
class WebhooksIT {

    /** So that repeated messages do not take minutes. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("teacherdev.webhook.retry-first", "PT0.05S", "teacherdev.webhook.every", "1s");
        }
    }

    private Fixtures county;
    private String token;

    @BeforeEach
    void aCountyOfItsOwn() {
        county = Fixtures.newCounty();
        token = Tokens.grant("hr-system", county.county())
                .subject("hr-" + county.county())
                .token();
    }

    @Test
    void shouldRepeatTheSameMessageUntilItIsAccepted() throws Exception {
        try (Receiver receiver = new Receiver(500, 500, 200)) {
            String secret = subscribe(receiver.url()).statusCode(201).extract().path("secret");

            UUID teacher = created(aTeacherAt(county.newSchool()));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.received().stream()
                                    .filter(message -> message.body().contains(teacher.toString()))
                                    .count()
                            >= 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.received().size() >= 3);
            List<Receiver.Message> tries = receiver.received().subList(0, 3);
            assertThat(tries)
                    .extracting(Receiver.Message::id)
                    .containsOnly(tries.getFirst().id());
            assertThat(tries)
                    .extracting(Receiver.Message::body)
                    .containsOnly(tries.getFirst().body());
            assertThat(tries.getLast().isVerifiedBy(secret, tries.getLast().body()))
                    .isTrue();
            assertThat(tries.getLast().isVerifiedBy(secret, tries.getLast().body() + " "))
                    .isFalse();
            assertThat(tries.getLast()
                            .isVerifiedBy(
                                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                    tries.getLast().body()))
                    .isFalse();
        }
    }

    @Test
    void shouldTellEachChangeOnceAndInOrder() throws Exception {
        try (Receiver receiver = new Receiver()) {
            subscribe(receiver.url()).statusCode(201);
            String school = county.newSchool();
            List<String> teachers = List.of(
                    created(aTeacherAt(school)).toString(),
                    created(aTeacherAt(school)).toString());

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> told(receiver, "TEACHER").size() >= 2);

            assertThat(told(receiver, "TEACHER")).containsExactlyElementsOf(teachers);
            assertThat(told(receiver, "SCHOOL")).hasSize(1);
        }
    }

    @Test
    void shouldStopWhenTheReceiverIsGoneAndGoOnWhereItStoodWhenResumed() throws Exception {
        try (Receiver receiver = new Receiver(410)) {
            JsonPath webhook = subscribe(receiver.url()).extract().jsonPath();
            String address = "/api/v1/webhooks/" + webhook.getString("id");
            UUID teacher = created(aTeacherAt(county.newSchool()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !as(token).get(address).jsonPath().getBoolean("active"));

            as(token)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("url", receiver.url(), "active", true))
                    .put(address)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"2\""));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> told(receiver, "TEACHER").contains(teacher.toString()));
            as(token).header("If-Match", "\"1\"").delete(address).then().statusCode(412);
            as(token).delete(address).then().statusCode(428);
            as(token).header("If-Match", "\"2\"").delete(address).then().statusCode(204);
            as(token).get(address).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hook",
                "https://10.1.2.3/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/hook",
                "https://0.0.0.0/hook",
                "https://user:secret@93.184.216.34/hook",
                "ftp://93.184.216.34/hook",
                "file:///etc/passwd",
                "not an address"
            })
    void shouldRefuseAnAddressThatLeadsInsideOrIsNoHttps(String url) {
        subscribe(url)
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_ADDRESS_REFUSED"))
                .body("errors[0].field", equalTo("url"));
    }

    @Test
    void shouldShowTheSecretOnceAndASubscriptionToItsOwnerOnly() throws Exception {
        try (Receiver receiver = new Receiver()) {
            ValidatableResponse created =
                    subscribe(receiver.url()).statusCode(201).body("secret", startsWith("whsec_"));
            String address = created.extract().header("Location").replaceFirst("^https?://[^/]+", "");
            String colleague = Tokens.grant("hr-system", county.county())
                    .subject("another")
                    .token();

            as(token).get(address).then().statusCode(200).body("secret", nullValue());
            as(token).get("/api/v1/webhooks").then().statusCode(200).body("items.size()", equalTo(1));
            as(colleague).get(address).then().statusCode(404);
            as(colleague).get("/api/v1/webhooks").then().body("items.size()", equalTo(0));
            as(token)
                    .body(Map.of("url", receiver.url(), "region", "51"))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(404);
        }
    }

    private ValidatableResponse subscribe(String url) {
        return as(token).body(Map.of("url", url)).post("/api/v1/webhooks").then();
    }

    private static List<String> told(Receiver receiver, String kind) {
        return receiver.received().stream()
                .flatMap(message -> JsonPath.from(message.body()).<Map<String, String>>getList("items").stream())
                .filter(change -> kind.equals(change.get("kind")))
                .map(change -> change.get("id"))
                .toList();
    }
}
