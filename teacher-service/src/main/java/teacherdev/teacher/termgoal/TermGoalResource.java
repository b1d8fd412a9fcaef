package teacherdev.teacher.termgoal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import teacherdev.teacher.termgoal.rules.GoalState;

/** Goals of principals: drafted, rewritten and submitted by them. */
@Path("/api/v1/term-goals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Term goals", description = "Goals of principals for a term, agreed and reviewed 校长任期目标")
@RunOnVirtualThread
public class TermGoalResource {

    private final SettingGoals setting;
    private final GoalQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TermGoalResource(SettingGoals setting, GoalQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.setting = setting;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Draft the goals of a principal for a term 拟订任期目标",
            description =
                    "422 NOT_PRINCIPAL unless her career says that she leads the school on the first day; 409 GOALS_EXIST when"
                            + " there are goals for that term.")
    @APIResponseSchema(value = GoalPlanView.class, responseCode = "201")
    public Response draftTermGoals(@NotNull @Valid GoalPlanRequest request) {
        UUID id = setting.draft(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/term-goals/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the goals of principals 任期目标列表")
    public Page<GoalPlanView> listTermGoals(
            @QueryParam("teacher") UUID teacher,
            @QueryParam("organisation") @Parameter(description = "Code of a region or school") String organisation,
            @QueryParam("state") GoalState state,
            @QueryParam("asOf") @Parameter(description = "Only those whose term covers this day") LocalDate asOf,
            @Valid @BeanParam Paging paging) {
        return queries.plans(access.get(), new GoalStore.Filter(teacher, organisation, state, asOf), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Read the goals of a term with their reviews and the lessons observed 查看任期目标与评议",
            description = "The ETag is the version of the plan.")
    @APIResponseSchema(GoalPlanDetailView.class)
    public Response getTermGoals(@PathParam("id") UUID id) {
        GoalPlanDetailView details = queries.details(access.get(), id);
        return Response.ok(details).tag(Versions.tag(details.plan().version())).build();
    }

    @PUT
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Rewrite goals that are a draft or were returned 修改任期目标",
            description = "The goals of the request take the place of those that were there.")
    @APIResponseSchema(GoalPlanView.class)
    public Response rewriteTermGoals(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GoalsUpdate update) {
        setting.rewrite(access.get(), id, Versions.expected(ifMatch), update);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/submission")
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(summary = "Submit goals to the bureau 提交任期目标")
    @APIResponseSchema(GoalPlanView.class)
    public Response submitTermGoals(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        setting.submit(access.get(), id, Versions.expected(ifMatch));
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        GoalPlanView plan = queries.plan(access.get(), id);
        return response.entity(plan).tag(Versions.tag(plan.version())).build();
    }
}
