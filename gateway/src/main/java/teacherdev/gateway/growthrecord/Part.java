package teacherdev.gateway.growthrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one service answered.
 *
 * @param name the part's name in the record
 * @param service who was asked
 * @param status whether an answer came
 * @param content the service's own answer, unchanged; absent unless the status is OK
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
}
