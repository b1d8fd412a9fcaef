package teacherdev.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.platform.web.problem.Problem;

/** Adds to a service's operations the answers that only somebody behind the gateway can get. */
final class GatewayAnswers {

    private static final List<GatewayProblem> ANSWERS =
            List.of(GatewayProblem.UPSTREAM_FAILED, GatewayProblem.UPSTREAM_TIMED_OUT);

    private GatewayAnswers() {}

    /** A copy of a service's document, completed. */
    static JsonNode addedTo(JsonNode document) {
        JsonNode completed = document.deepCopy();
        completed
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.get("responses") instanceof ObjectNode responses) {
                        ANSWERS.forEach(answer -> add(responses, answer));
                    }
                }));
        return completed;
    }

    private static void add(ObjectNode responses, GatewayProblem answer) {
        responses
                .putObject(Integer.toString(answer.status()))
                .put("description", answer.title().en())
                .putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
