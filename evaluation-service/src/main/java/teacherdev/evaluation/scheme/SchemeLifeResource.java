package teacherdev.evaluation.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What becomes of a scheme: consultation, adoption, end. */
@Path("/api/v1/schemes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class SchemeLifeResource {

    private final AdvancingSchemes advancing;
    private final SchemeQueries queries;
    private final CurrentAccess access;

    SchemeLifeResource(AdvancingSchemes advancing, SchemeQueries queries, CurrentAccess access) {
        this.advancing = advancing;
        this.queries = queries;
        this.access = access;
    }

    @PUT
    @Path("/consultation")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Put a draft out for consultation 征求意见",
            description = "From now on those below see it and comment on it.")
    @APIResponseSchema(SchemeView.class)
    public Response consultOnScheme(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        advancing.consult(access.get(), id, Versions.expected(ifMatch));
        return now(id);
    }

    @PUT
    @Path("/adoption")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Adopt a scheme 通过方案",
            description =
                    "Its worked examples must come out (422 EXAMPLES_FAIL), and every comment must have its reply (409"
                            + " COMMENTS_OPEN). The document then never changes, and travels to the other services.")
    @APIResponseSchema(SchemeView.class)
    public Response adoptScheme(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AdoptionRequest adoption) {
        advancing.adopt(access.get(), id, Versions.expected(ifMatch), adoption);
        return now(id);
    }

    @PUT
    @Path("/retirement")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Set the end of an adopted scheme 废止方案")
    @APIResponseSchema(SchemeView.class)
    public Response retireScheme(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RetirementRequest retirement) {
        advancing.retire(access.get(), id, Versions.expected(ifMatch), retirement);
        return now(id);
    }

    private Response now(UUID id) {
        Scheme scheme = queries.scheme(access.get(), id).orElseThrow(SchemeStore::notFound);
        return Response.ok(SchemeView.of(scheme, queries.today(), true))
                .tag(Versions.tag(scheme.rowVersion()))
                .build();
    }
}
