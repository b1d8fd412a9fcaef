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
import teacherdev.teacher.career.CareerStatement.TermRow;

/** Offices that teachers hold. */
@Path("/api/v1/teachers/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Careers", description = "Where teachers work, who employs them, offices and leaves 任职经历")
@RunOnVirtualThread
public class TermResource {

    private final KeepingCareers keeping;
    private final CareerQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TermResource(KeepingCareers keeping, CareerQueries queries, IdempotencyKeys keys, CurrentAccess access) {
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
    @Operation(summary = "List a teacher's terms of office 任期列表")
    public Page<TermView> listTerms(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "Only what holds on this day; all when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return queries.terms(access.get(), id, asOf, knownAt);
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(summary = "Record a term of office of a teacher 登记任期")
    @APIResponseSchema(value = TermView.class, responseCode = "201")
    public Response recordTerm(@PathParam("id") UUID id, @NotNull @Valid TermRow request) {
        UUID fact = keeping.add(access.get(), keys.of(request), id, KeepingCareers.of(request));
        return Response.created(URI.create("/api/v1/teachers/" + id + "/terms/" + fact))
                .entity(found(id, fact))
                .build();
    }

    @PUT
    @Path("/{factId}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Correct a term of office of a teacher, or end it 更正或终止任期",
            description =
                    "If-Match is the version of the teacher. What was known before stays readable with knownAt; the"
                            + " corrected entry has a new id.")
    public TermView correctTerm(
            @PathParam("id") UUID id,
            @PathParam("factId") UUID factId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TermRow request) {
        long expected = Versions.expected(ifMatch);
        return found(id, keeping.correct(access.get(), id, factId, expected, KeepingCareers.of(request)));
    }

    // A repeated key may find that the entry has been corrected meanwhile; then there is nothing left to show.
    private TermView found(UUID id, UUID fact) {
        return queries.terms(access.get(), id, null, null).items().stream()
                .filter(entry -> entry.id().equals(fact))
                .findFirst()
                .orElse(null);
    }
}
