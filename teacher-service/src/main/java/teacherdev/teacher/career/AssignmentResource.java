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
import teacherdev.teacher.career.CareerStatement.AssignmentRow;

/** Where teachers work. */
@Path("/api/v1/teachers/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Careers", description = "Where teachers work, who employs them, offices and leaves 任职经历")
@RunOnVirtualThread
public class AssignmentResource {

    private final KeepingCareers keeping;
    private final CareerQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    AssignmentResource(KeepingCareers keeping, CareerQueries queries, IdempotencyKeys keys, CurrentAccess access) {
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
    @Operation(summary = "List a teacher's assignments 任职列表")
    public Page<AssignmentView> listAssignments(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "Only what holds on this day; all when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return queries.assignments(access.get(), id, asOf, knownAt);
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(summary = "Record an assignment of a teacher 登记任职")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
    public Response recordAssignment(@PathParam("id") UUID id, @NotNull @Valid AssignmentRow request) {
        UUID fact = keeping.add(access.get(), keys.of(request), id, KeepingCareers.of(request));
        return Response.created(URI.create("/api/v1/teachers/" + id + "/assignments/" + fact))
                .entity(found(id, fact))
                .build();
    }

    @PUT
    @Path("/{factId}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Correct an assignment of a teacher, or end it 更正或终止任职",
            description =
                    "If-Match is the version of the teacher. What was known before stays readable with knownAt; the"
                            + " corrected entry has a new id.")
    public AssignmentView correctAssignment(
            @PathParam("id") UUID id,
            @PathParam("factId") UUID factId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignmentRow request) {
        long expected = Versions.expected(ifMatch);
        return found(id, keeping.correct(access.get(), id, factId, expected, KeepingCareers.of(request)));
    }

    // A repeated key may find that the entry has been corrected meanwhile; then there is nothing left to show.
    private AssignmentView found(UUID id, UUID fact) {
        return queries.assignments(access.get(), id, null, null).items().stream()
                .filter(entry -> entry.assignmentId().equals(fact))
                .findFirst()
                .orElse(null);
    }
}
