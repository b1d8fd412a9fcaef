package teacherdev.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    private static final List<String> TOPICS =
            List.of("teacherdev.teacher.v1", "teacherdev.training.v1", "teacherdev.evaluation.v1");
    private static final List<String> NEVER_IN_EVENTS =
            List.of("identityNumber", "birthDate", "phone", "email", "address", "contact");

    static Stream<Arguments> events() {
        return TOPICS.stream()
                .flatMap(topic -> ContractSamples.events(topic).stream().map(event -> Arguments.of(topic, event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldHaveSamplesThatFitTheSchema(String topic, String event) {
        List<ContractSamples.Sample> samples = ContractSamples.samples(topic, event);

        assertThat(samples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(samples)
                .allSatisfy(sample -> assertThat(ContractSamples.faults(topic, event, sample.json()))
                        .as(sample.name())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldRefuseDataWithoutARequiredField(String topic, String event) {
        assertThat(ContractSamples.faults(topic, event, "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldDescribeEveryFieldAndCarryNoPersonalData(String topic, String event) {
        JsonNode properties = ContractSamples.schema(topic, event).get("properties");

        properties.forEachEntry((name, schema) -> {
            assertThat(schema.path("description").asText()).as(name).isNotBlank();
            assertThat(NEVER_IN_EVENTS).doesNotContain(name);
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBeInTheAsyncApiDocument(String topic, String event) {
        assertThat(ContractSamples.resource("contracts/asyncapi.yaml"))
                .contains(topic + "/" + event + ".v1.schema.json")
                .contains("address: " + topic);
    }
}
