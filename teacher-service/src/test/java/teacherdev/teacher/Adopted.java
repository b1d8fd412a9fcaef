package teacherdev.teacher;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Topics;

/** Schemes and policies that a node has adopted, as evaluation-service's events tell of them. */
public final class Adopted {

    private static final String TOPIC = "teacherdev.evaluation.v1";

    private Adopted() {}

    /** Policy data of a kind since 2000, known to this service when the call returns. */
    public static void policy(AdoptedRules rules, String scope, String kind, Map<String, ?> content) {
        UUID id = UUID.randomUUID();
        send(
                id,
                "policy-adopted",
                Map.of(
                        "policyId",
                        id.toString(),
                        "version",
                        1,
                        "kind",
                        kind,
                        "scope",
                        scope,
                        "effectiveFrom",
                        "2000-01-01",
                        "content",
                        content));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rules.policy(List.of(scope), kind, LocalDate.parse("2026-01-01"))
                        .isPresent());
    }

    /** A scheme of a kind since 2000, known to this service when the call returns. */
    public static void scheme(AdoptedRules rules, String scope, String kind, String code, Map<String, ?> document) {
        UUID id = UUID.randomUUID();
        send(
                id,
                "scheme-adopted",
                Map.of(
                        "schemeId",
                        id.toString(),
                        "code",
                        code,
                        "version",
                        1,
                        "hash",
                        id.toString(),
                        "kind",
                        kind,
                        "scope",
                        scope,
                        "effectiveFrom",
                        "2000-01-01",
                        "document",
                        document));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rules.scheme(List.of(scope), kind, code, LocalDate.parse("2026-01-01"))
                        .isPresent());
    }

    private static void send(UUID id, String event, Map<String, ?> data) {
        try {
            Topics.send(
                    LocalInfrastructure.bootstrapServers(),
                    TestEvent.of(
                            TOPIC,
                            "teacherdev.evaluation." + event + ".v1",
                            id,
                            1,
                            new ObjectMapper().writeValueAsString(data)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
