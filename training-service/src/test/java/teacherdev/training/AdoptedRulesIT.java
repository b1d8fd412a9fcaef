package teacherdev.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Topics;

/** What evaluation-service adopts arrives here and decides by nearness and date. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class AdoptedRulesIT {

    private static final String TOPIC = "teacherdev.evaluation.v1";

    @Inject
    AdoptedRules rules;

    private final String county = "C" + UUID.randomUUID().toString().substring(0, 8);
    private final String school = "S" + county;
    private final List<String> path = List.of("CN", "51", "5117", county, school);

    @Test
    void shouldLetTheNearestNodeAndThereTheLatestDateDecide() {
        UUID ofCountry = UUID.randomUUID();
        UUID ofCounty = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        UUID ofSchool = UUID.randomUUID();
        send(
                adopted(ofSchool, 2, school, "2026-06-01", "2026-09-01"),
                adopted(ofCountry, 1, "CN", "2020-01-01", null),
                adopted(ofCounty, 1, county, "2026-01-01", null),
                adopted(later, 1, county, "2026-03-01", null),
                adopted(ofSchool, 1, school, "2026-06-01", null));

        // Each scheme is an aggregate of its own; they arrive in any order.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(applicable("2025-12-31")).contains(ofCountry);
            assertThat(applicable("2026-01-01")).contains(ofCounty);
            assertThat(applicable("2026-03-01")).contains(later);
            assertThat(applicable("2026-08-31")).contains(ofSchool);
        });
        assertThat(applicable("2026-09-01")).contains(later);
        assertThat(applicable("2019-12-31")).isEmpty();
        String hash = rules.scheme(path, "CREDIT", code(), LocalDate.parse("2026-07-01"))
                .orElseThrow()
                .hash();
        assertThat(rules.document(hash)).hasValue("{\"scheme\":\"x\",\"params\":{\"p\":0.50}}");
    }

    @Test
    void shouldTakePoliciesAndTheCalendarAndEveryGoldenSample() {
        for (String event : List.of("scheme-adopted", "policy-adopted", "working-days-adopted")) {
            for (ContractSamples.Sample sample : ContractSamples.samples(TOPIC, event)) {
                send(TestEvent.of(
                        TOPIC, "teacherdev.evaluation." + event + ".v1", UUID.randomUUID(), 1, sample.json()));
            }
        }
        UUID policy = UUID.randomUUID();
        send(TestEvent.of(TOPIC, "teacherdev.evaluation.policy-adopted.v1", policy, 1, """
                {"policyId":"%s","version":1,"kind":"K","scope":"%s","effectiveFrom":"2026-01-01","content":{"limit":0.30}}
                """.formatted(policy, county)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rules.policy(path, "K", LocalDate.parse("2026-01-01")))
                        .contains("{\"limit\":0.30}"));
        assertThat(rules.policy(path, "K", LocalDate.parse("2025-12-31"))).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rules.workingDays().isWorkingDay(LocalDate.parse("2026-10-10")))
                        .isTrue());
        assertThat(rules.workingDays().isWorkingDay(LocalDate.parse("2026-10-01")))
                .isFalse();
    }

    private Optional<UUID> applicable(String day) {
        return rules.scheme(path, "CREDIT", code(), LocalDate.parse(day)).map(AdoptedScheme::schemeId);
    }

    private String code() {
        return "code-" + county;
    }

    private TestEvent adopted(UUID id, long rowVersion, String scope, String from, String to) {
        String data = """
                {"schemeId":"%s","version":1,"code":"%s","hash":"h","kind":"CREDIT","scope":"%s","effectiveFrom":"%s",
                 "effectiveTo":%s,"document":{"scheme":"x","params":{"p":0.50}}}
                """.formatted(id, code(), scope, from, to == null ? "null" : "\"" + to + "\"");
        return TestEvent.of(TOPIC, "teacherdev.evaluation.scheme-adopted.v1", id, rowVersion, data);
    }

    private static void send(TestEvent... events) {
        Topics.send(LocalInfrastructure.bootstrapServers(), events);
    }
}
