package teacherdev.evaluation.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Schemes and their life. */
@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class SchemeResource {

    private final DraftingSchemes drafting;
    private final SchemeQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    SchemeResource(DraftingSchemes drafting, SchemeQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.drafting = drafting;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
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
            summary = "Draft a scheme, or the next version of one 起草方案",
            description =
                    "The document is checked at once: 422 SCHEME_REFUSED lists everything that is wrong with it. The"
                            + " version is the next one of this code in this scope.")
    @APIResponseSchema(value = SchemeView.class, responseCode = "201")
    public Response draftScheme(@NotNull @Valid SchemeRequest request) {
        UUID id = drafting.draft(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/schemes/" + id)), found(id));
    }

    @GET
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
            summary = "List schemes, latest first 方案列表",
            description =
                    "Those of the organisations in your scope, and those above that are in consultation or adopted.")
    public Page<SchemeView> listSchemes(
            @QueryParam("kind") SchemeKind kind,
            @QueryParam("state") SchemeState state,
            @QueryParam("scope") @Size(max = 30) String scope,
            @QueryParam("code") @Size(max = 60) String code,
            @Valid @BeanParam Paging paging) {
        return queries.schemes(access.get(), new SchemeQueries.Filter(kind, state, scope, code), paging);
    }

    @GET
    @Path("/applicable")
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
            summary = "The scheme that applies to an organisation on a day 适用方案",
            description = "School before county, city, province and country; there the latest effective date.")
    public SchemeView getApplicableScheme(
            @QueryParam("organisation") @NotNull @Size(max = 30) @Parameter(example = "5117020001") String organisation,
            @QueryParam("kind") @NotNull SchemeKind kind,
            @QueryParam("code") @Size(max = 60) String code,
            @QueryParam("date") @Parameter(description = "Today when absent") LocalDate date) {
        LocalDate today = queries.today();
        return queries.applicable(access.get(), organisation, kind, code, date == null ? today : date)
                .map(scheme -> SchemeView.of(scheme, today, true))
                .orElseThrow(SchemeStore::notFound);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Read a scheme with its document 查看方案")
    @APIResponseSchema(SchemeView.class)
    public Response getScheme(@PathParam("id") UUID id) {
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}")
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
    @Operation(summary = "Change a draft 修改草案")
    @APIResponseSchema(SchemeView.class)
    public Response changeScheme(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SchemeChange change) {
        drafting.change(access.get(), id, Versions.expected(ifMatch), change);
        return tagged(Response.ok(), found(id));
    }

    private Response tagged(Response.ResponseBuilder response, Scheme scheme) {
        return response.entity(SchemeView.of(scheme, queries.today(), true))
                .tag(Versions.tag(scheme.rowVersion()))
                .build();
    }

    private Scheme found(UUID id) {
        return queries.scheme(access.get(), id).orElseThrow(SchemeStore::notFound);
    }
}
