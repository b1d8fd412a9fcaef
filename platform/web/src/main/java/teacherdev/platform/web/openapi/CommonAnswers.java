package teacherdev.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Problem;

/** Completes each operation that declares {@link Permits}: operations are found by their ids, the names of the methods. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    /** The extension under which an operation lists the roles that it permits; the access tests read it. */
    public static final String PERMITTED_ROLES = "x-permitted-roles";

    private static final String CREATED = "201";
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "Malformed: a field or parameter is named in `errors`",
            "401", "No valid token",
            "403", "No role of the token permits this, or it lies outside your scope",
            "404", "Nothing here that you may see",
            "429", "Too many requests; see Retry-After",
            "500", "Our fault; quote traceId",
            "503", "Temporarily unavailable; try again");
    private static final Map<String, String> WRITES = Map.of(
            "409", "The present state does not allow it; a retry or another state may",
            "413", "The body is too large",
            "415", "Send application/json",
            "422", "A rule refuses it");
    private static final Map<String, String> UPDATES = Map.of(
            "412", "Somebody else changed it; read it again",
            "428", "If-Match is missing");

    /** Stands in the place of roles at an operation that needs no token. */
    private static final String ANYONE = "anyone";

    private final Map<String, List<String>> rolesByOperation = new TreeMap<>();

    public CommonAnswers(IndexView index) {
        for (AnnotationInstance permits : index.getAnnotations(DotName.createSimple(Permits.class))) {
            rolesByOperation.put(permits.target().asMethod().name(), roles(permits));
        }
    }

    private static List<String> roles(AnnotationInstance permits) {
        if (permits.value("anyone") != null && permits.value("anyone").asBoolean()) {
            return List.of(ANYONE);
        }
        return Arrays.stream(permits.value().asEnumArray())
                .map(name -> Role.valueOf(name).wireName())
                .sorted()
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach(this::complete);
        }
    }

    private void complete(HttpMethod method, Operation operation) {
        List<String> roles = rolesByOperation.get(operation.getOperationId());
        if (roles == null) {
            return;
        }
        operation.addExtension(PERMITTED_ROLES, roles);
        if (operation.getDescription() == null) {
            operation.setDescription("Permitted to " + String.join(", ", roles) + ", each within its scope.");
        }
        operation.setSecurity(
                roles.contains(ANYONE)
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        addProblems(operation, ALWAYS);
        if (method != HttpMethod.GET) {
            addProblems(operation, WRITES);
        }
        if (asksForVersion(operation)) {
            addProblems(operation, UPDATES);
        }
        if (operation.getResponses().hasAPIResponse(CREATED)) {
            operation.addParameter(idempotencyKey());
        }
    }

    // A bulk PUT names its rows by the caller's keys and compares no version.
    private static boolean asksForVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void addProblems(Operation operation, Map<String, String> problems) {
        new TreeMap<>(problems)
                .forEach(
                        (status, description) -> operation.getResponses().addAPIResponse(status, problem(description)));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "Names this request: a retry with the same key and body creates nothing new. Kept for 7 days.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .maxLength(200))
                .example("6f1c3a0e-2b7d-4f0a-9d58-0c5d3f6f7a10");
    }
}
