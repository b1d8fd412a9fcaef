package teacherdev.evaluation.cycle;

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
import java.util.List;
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

/** Evaluation cycles, who takes part in them, and their end. */
@Path("/api/v1/evaluation-cycles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation cycles", description = "Assessments of a school's or region's staff 考核周期")
@RunOnVirtualThread
public class CycleResource {

    private final OpeningCycles opening;
    private final JoiningLate joining;
    private final LockingCycles locking;
    private final CycleQueries queries;
    private final Participants participants;
    private final Collecting collecting;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CycleResource(
            OpeningCycles opening,
            JoiningLate joining,
            LockingCycles locking,
            CycleQueries queries,
            Participants participants,
            Collecting collecting,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.opening = opening;
        this.joining = joining;
        this.locking = locking;
        this.queries = queries;
        this.participants = participants;
        this.collecting = collecting;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Open an evaluation cycle 建立考核周期",
            description =
                    "Binds it to an adopted version of a scheme (its hash is stored) and takes the census: who works"
                            + " in the organisation on the census day takes part.")
    @APIResponseSchema(value = CycleView.class, responseCode = "201")
    public Response openEvaluationCycle(@NotNull @Valid CycleRequest request) {
        UUID id = opening.open(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/evaluation-cycles/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List evaluation cycles, latest first 考核周期列表")
    public Page<CycleView> listEvaluationCycles(
            @QueryParam("organisation") @Size(max = 30) String organisation,
            @QueryParam("state") CycleState state,
            @Valid @BeanParam Paging paging) {
        return queries.cycles(access.get(), organisation, state, paging);
    }

    @GET
    @Path("/input-sources")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "The sources that a scheme's inputs may name 数据来源",
            description = "An input with one of these as its `source` is collected and cannot be entered by hand.")
    public List<String> listInputSources() {
        return collecting.sourceNames();
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
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an evaluation cycle 查看考核周期")
    @APIResponseSchema(CycleView.class)
    public Response getEvaluationCycle(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @GET
    @Path("/{id}/participants")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Who takes part, within your scope 参评人员")
    public Page<Participants.View> listParticipants(
            @PathParam("id") UUID id,
            @QueryParam("school") @Size(max = 30) String school,
            @Valid @BeanParam Paging paging) {
        queries.visible(access.get(), id);
        return participants.page(access.get(), id, school, paging);
    }

    @POST
    @Path("/{id}/participants")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Take in a person who came after the census day 增补参评人员")
    @APIResponseSchema(value = CycleView.class, responseCode = "201")
    public Response addParticipant(@PathParam("id") UUID id, @NotNull @Valid LateJoiner joiner) {
        joining.join(access.get(), keys.of(joiner), id, joiner);
        return tagged(Response.created(URI.create("/api/v1/evaluation-cycles/" + id + "/participants")), id);
    }

    @PUT
    @Path("/{id}/lock")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Make the results final 锁定考核结果",
            description =
                    "After the publication is over and every objection is answered. 409 CYCLE_STATE tells the state.")
    @APIResponseSchema(CycleView.class)
    public Response lockEvaluationCycle(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        locking.lock(access.get(), id, Versions.expected(ifMatch));
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        CycleView.Tagged found = queries.cycle(access.get(), id).orElseThrow(CycleStore::notFound);
        return response.entity(found.view())
                .tag(Versions.tag(found.rowVersion()))
                .build();
    }
}
