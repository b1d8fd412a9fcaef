package teacherdev.gateway.growthrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What several services list, side by side; a service that does not answer hides nothing of the others. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceList(
        @Schema(implementation = Object[].class, description = "Each as its service tells of it")
        List<JsonNode> items,

        @Schema(nullable = true, description = "Always null: what each service tells at once is all there is here")
        String next,

        @Schema(description = "Whether every service answered")
        boolean complete,

        @Schema(description = "Which service answered") List<Answered> services) {

    /** Whether a service answered. */
    @Schema(name = "ServiceAnswered")
    public record Answered(
            @Schema(examples = "teacher-service") String service, PartStatus status) {}

    public ServiceList {
        items = List.copyOf(items);
        services = List.copyOf(services);
    }

    /** Service by service. */
    public static ServiceList of(List<Part> parts) {
        List<JsonNode> items = new ArrayList<>();
        for (Part part : parts) {
            if (part.content() != null) {
                part.content().path("items").forEach(items::add);
            }
        }
        // A role that a service does not know of has nothing there.
        boolean complete = parts.stream()
                .allMatch(part -> part.status() == PartStatus.OK || part.status() == PartStatus.NOT_PERMITTED);
        return new ServiceList(
                items,
                null,
                complete,
                parts.stream()
                        .map(part -> new Answered(part.service(), part.status()))
                        .toList());
    }

    /** The same with the items in the order of a text that they may have, such as a day; those without it come last. */
    public ServiceList by(String field) {
        Comparator<JsonNode> order = Comparator.comparing(
                item -> item.path(field).textValue(), Comparator.nullsLast(Comparator.<String>naturalOrder()));
        return new ServiceList(items.stream().sorted(order).toList(), next, complete, services);
    }
}
