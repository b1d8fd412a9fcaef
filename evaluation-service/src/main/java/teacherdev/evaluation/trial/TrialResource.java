package teacherdev.evaluation.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.platform.rules.document.SchemeSchema;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Text;

/** The grammar of documents, and trial runs. */
@Path("/api/v1/schemes")
@Tag(name = "Schemes", description = "Plans as documents 方案")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrialResource {

    private static final String YAML = "application/yaml";
    private static final String SCHEMA = readSchema();

    private final Trying trying;

    TrialResource(Trying trying) {
        this.trying = trying;
    }

    private static String readSchema() {
        try (InputStream schema = SchemeSchema.open()) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    @Path("/schema")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "The grammar of a scheme document 方案文档的语法",
            description = "A JSON Schema (draft 2020-12) with one worked example for each kind of step.")
    @APIResponse(
            responseCode = "200",
            description = "The JSON Schema",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public String getSchemeSchema() {
        return SCHEMA;
    }

    @POST
    @Path("/trial")
    @Consumes({MediaType.APPLICATION_JSON, YAML, "application/x-yaml", "text/yaml"})
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Run a scheme on the data that come along; nothing is stored 试算",
            description =
                    "422 SCHEME_REFUSED: the document is wrong; 422 DATA_REFUSED: the data are. `errors` then lists"
                            + " everything at once, each with path, position, person, field, code and hint. A condition"
                            + " that a person does not meet is no error: see `refusals`.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrialRequest.class)),
                @Content(mediaType = YAML, schema = @Schema(implementation = TrialRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Figures and reasons",
            content = @Content(schema = @Schema(implementation = TrialAnswer.class)))
    public TrialAnswer tryScheme(
            byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @QueryParam("trace") @DefaultValue("true") @Parameter(description = "false leaves the traces out")
                    boolean trace) {
        return trying.trial(() -> TrialRequest.of(DocumentText.read(body, mediaType)), Text.preferred(language), trace);
    }
}
