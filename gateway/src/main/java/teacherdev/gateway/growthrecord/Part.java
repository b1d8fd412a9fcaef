package teacherdev.gateway.growthrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * What one service answered.
 *
 * @param name the part's name in the record
 * @param service who was asked
 * @param status whether an answer came
 * @param content the service's own answer, unchanged; absent unless the status is OK or MERGED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        @Schema(examples = "creditTotals") String name,
        @Schema(examples = "training-service") String service,
        PartStatus status,

        @Schema(implementation = Object.class, description = "The service's own answer")
        JsonNode content) {

    static Part without(String name, String service, PartStatus status) {
        return new Part(name, service, status, null);
    }

    /**
     * These parts, if there is somebody to show. The first is teacher-service's: whether the caller may see the teacher is its
     * to say.
     */
    public static List<Part> ofVisibleTeacher(List<Part> parts) {
        PartStatus teacher = parts.getFirst().status();
        if (teacher == PartStatus.NOT_FOUND) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        if (teacher == PartStatus.NOT_PERMITTED) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN, Text.of("None of your roles may see this teacher", "您的角色无权查看该教师"));
        }
        boolean silent = parts.stream()
                .allMatch(part -> part.status() == PartStatus.UNAVAILABLE || part.status() == PartStatus.TIMED_OUT);
        if (silent) {
            throw new ProblemException(
                            GatewayProblem.UPSTREAM_UNAVAILABLE,
                            Text.of("No service answers at the moment", "目前没有服务响应"))
                    .retryAfter(2);
        }
        return parts;
    }
}
