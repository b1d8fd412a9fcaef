package teacherdev.evaluation.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.OptionalLong;
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
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;

/** Policy data and the working-day calendar. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "Numbers and choices by scope and date 政策参数")
@RunOnVirtualThread
public class PolicyResource {

    private final AdoptingPolicies adopting;
    private final PolicyQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PolicyResource(AdoptingPolicies adopting, PolicyQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.adopting = adopting;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Path("/policies")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Adopt policy data for an organisation 发布政策参数",
            description = "A change is a new version with its own effective date; it travels to the other services.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response adoptPolicy(@NotNull @Valid PolicyRequest request) {
        UUID id = adopting.adopt(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/policies/" + id))
                .entity(found(id))
                .build();
    }

    @GET
    @Path("/policies")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
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
    @Operation(summary = "List policy data, latest first 政策参数列表")
    public Page<PolicyView> listPolicies(
            @QueryParam("kind") @Size(max = 60) String kind,
            @QueryParam("scope") @Size(max = 30) String scope,
            @Valid @BeanParam Paging paging) {
        return queries.policies(access.get(), kind, scope, paging);
    }

    @GET
    @Path("/policies/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
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
    @Operation(summary = "Read policy data 查看政策参数")
    public PolicyView getPolicy(@PathParam("id") UUID id) {
        return found(id);
    }

    @PUT
    @Path("/working-days/{year}")
    @Permits({Role.ADMIN})
    @Operation(
            summary = "Set the working-day calendar of a year 设定工作日历",
            description =
                    "Replaces the year's calendar, of which If-Match names the version (428 without, 412 when somebody"
                            + " was faster). The first calendar of a year replaces none and needs none.")
    @APIResponseSchema(Calendar.class)
    public Response setWorkingDays(
            @PathParam("year") @Min(1900) @Max(2199) int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Calendar calendar) {
        OptionalLong expected = ifMatch == null ? OptionalLong.empty() : OptionalLong.of(Versions.expected(ifMatch));
        return tagged(adopting.setCalendar(access.get(), year, expected, calendar));
    }

    @GET
    @Path("/working-days/{year}")
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
    @Operation(summary = "The working-day calendar of a year 工作日历", description = "Its ETag goes into If-Match.")
    @APIResponseSchema(Calendar.class)
    public Response getWorkingDays(@PathParam("year") @Min(1900) @Max(2199) int year) {
        return tagged(queries.calendar(year).orElseThrow(PolicyResource::notFound));
    }

    private static Response tagged(VersionedCalendar known) {
        return Response.ok(known.calendar()).tag(Versions.tag(known.version())).build();
    }

    private PolicyView found(UUID id) {
        return queries.policy(access.get(), id).orElseThrow(PolicyResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, PlatformProblem.NOT_FOUND.title());
    }
}
