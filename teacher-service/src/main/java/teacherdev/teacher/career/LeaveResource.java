package teacherdev.teacher.career;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.career.CareerStatement.LeaveRow;

/** When teachers are away. */
@Path("/api/v1/teachers/{id}/leaves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Careers", description = "Where teachers work, who employs them, offices and leaves 任职经历")
@RunOnVirtualThread
public class LeaveResource {

    private final KeepingCareers keeping;
    private final CareerQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    LeaveResource(KeepingCareers keeping, CareerQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
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
    @Operation(summary = "List a teacher's leaves 请假列表")
    public Page<LeaveView> listLeaves(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "Only what holds on this day; all when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return queries.leaves(access.get(), id, asOf, knownAt);
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(summary = "Record a leave of a teacher 登记请假")
    @APIResponseSchema(value = LeaveView.class, responseCode = "201")
    public Response recordLeave(@PathParam("id") UUID id, @NotNull @Valid LeaveRow request) {
        UUID fact = keeping.add(access.get(), keys.of(request), id, KeepingCareers.of(request));
        return Response.created(URI.create("/api/v1/teachers/" + id + "/leaves/" + fact))
                .entity(found(id, fact))
                .build();
    }

    @PUT
    @Path("/{factId}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Correct a leave of a teacher, or end it 更正或终止请假",
            description =
                    "If-Match is the version of the teacher. What was known before stays readable with knownAt; the"
                            + " corrected entry has a new id.")
    public LeaveView correctLeave(
            @PathParam("id") UUID id,
            @PathParam("factId") UUID factId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LeaveRow request) {
        long expected = Versions.expected(ifMatch);
        return found(id, keeping.correct(access.get(), id, factId, expected, KeepingCareers.of(request)));
    }

    // A repeated key may find that the entry has been corrected meanwhile; then there is nothing left to show.
    private LeaveView found(UUID id, UUID fact) {
        return queries.leaves(access.get(), id, null, null).items().stream()
                .filter(entry -> entry.id().equals(fact))
                .findFirst()
                .orElse(null);
    }
}
