package teacherdev.evaluation.improvement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Plans of the below-standard path. */
@Path("/api/v1/improvement-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Improvement plans", description = "The below-standard path 考核不达标处理")
@RunOnVirtualThread
public class PlanResource {

    private final LeadingPlans leading;
    private final PlanQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PlanResource(LeadingPlans leading, PlanQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.leading = leading;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(
            summary = "Begin the below-standard path for a person 启动不达标处理",
            description = "Only on a final grade below the standard. Orders OFF_TEACHING of teacher-service.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response beginImprovementPlan(@NotNull @Valid PlanRequest request) {
        UUID id = leading.begin(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/improvement-plans/" + id)), id);
    }

    @GET
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.AUDITOR})
    @Operation(
            summary = "List plans, latest first 不达标处理列表",
            description = "With attention=true only those that wait for a person: a step took too long or failed.")
    public Page<PlanView> listImprovementPlans(
            @QueryParam("attention") @DefaultValue("false") boolean attention, @Valid @BeanParam Paging paging) {
        return queries.plans(access.get(), attention, paging);
    }

    @GET
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.AUDITOR})
    @Operation(summary = "Read a plan with its history 查看不达标处理")
    @APIResponseSchema(PlanView.class)
    public Response getImprovementPlan(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/reassessment")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(summary = "Decide on the reassessment 再考核", description = "Back to teaching, or moved to other work.")
    @APIResponseSchema(PlanView.class)
    public Response decideReassessment(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanDecision.Reassessment reassessment) {
        leading.reassess(access.get(), id, Versions.expected(ifMatch), reassessment);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/deadline")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(summary = "Give the present step more time and order it again 延期")
    @APIResponseSchema(PlanView.class)
    public Response extendImprovementPlan(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanDecision.Deadline deadline) {
        leading.extend(access.get(), id, Versions.expected(ifMatch), deadline);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/calling-off")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(summary = "Call a plan off; she goes back to teaching 终止")
    @APIResponseSchema(PlanView.class)
    public Response callOffImprovementPlan(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanDecision.CallingOff callingOff) {
        leading.callOff(access.get(), id, Versions.expected(ifMatch), callingOff);
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        PlanView.Tagged found = queries.plan(access.get(), id).orElseThrow(LeadingPlans::notFound);
        return response.entity(found.view()).tag(Versions.tag(found.version())).build();
    }
}
