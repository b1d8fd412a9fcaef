package teacherdev.gateway.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.gateway.growthrecord.Part;
import teacherdev.gateway.growthrecord.PartStatus;

/** The latest imports of each service, service by service, as the services tell of them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportList(
        @Schema(implementation = Object[].class, description = "The jobs, each as its service tells of it")
        List<JsonNode> items,

        @Schema(nullable = true, description = "Always null: the latest jobs of each service are all there is here")
        String next,

        @Schema(description = "Whether every service answered")
        boolean complete,

        @Schema(description = "Which service answered") List<Answered> services) {

    /** Whether a service answered. */
    @Schema(name = "ImportsOfService")
    public record Answered(
            @Schema(examples = "teacher-service") String service, PartStatus status) {}

    public ImportList {
        items = List.copyOf(items);
        services = List.copyOf(services);
    }

    static ImportList of(List<Part> parts) {
        List<JsonNode> items = new ArrayList<>();
        for (Part part : parts) {
            if (part.content() != null) {
                part.content().path("items").forEach(items::add);
            }
        }
        // A role that a service does not know of has no imports there.
        boolean complete = parts.stream()
                .allMatch(part -> part.status() == PartStatus.OK || part.status() == PartStatus.NOT_PERMITTED);
        return new ImportList(
                items,
                null,
                complete,
                parts.stream()
                        .map(part -> new Answered(part.service(), part.status()))
                        .toList());
    }
}
