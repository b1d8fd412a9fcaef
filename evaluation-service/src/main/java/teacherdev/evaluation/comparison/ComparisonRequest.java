package teacherdev.evaluation.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two documents, and the people on whom the effect is to be seen. */
record ComparisonRequest(
        @NotNull @Schema(description = "The id of a scheme that you see, or a document", implementation = Object.class)
        Object from,

        @NotNull @Schema(description = "The id of a scheme that you see, or a document", implementation = Object.class)
        Object to,

        @Schema(description = "One value per name of scheme_inputs; a document takes those that it knows")
        Map<String, Object> schemeInputs,

        @Size(max = 5_000) List<@NotNull @Valid Person> people) {

    @Schema(name = "ComparisonPerson")
    record Person(
            @NotNull @Size(max = 200) String id, @NotNull Map<String, Object> inputs) {}

    ComparisonRequest {
        schemeInputs = schemeInputs == null ? Map.of() : schemeInputs;
        people = people == null ? List.of() : people;
    }
}
