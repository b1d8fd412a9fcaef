package teacherdev.training.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.roster.Roster;

/** A teacher's ledger. */
@Path("/api/v1/teachers/{teacherId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Credits", description = "The ledger of training credit hours 学时学分台账")
@RunOnVirtualThread
public class CreditResource {

    private final RecordingCredit recording;
    private final ReversingCredit reversing;
    private final CreditQueries queries;
    private final Roster roster;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CreditResource(
            RecordingCredit recording,
            ReversingCredit reversing,
            CreditQueries queries,
            Roster roster,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.recording = recording;
        this.reversing = reversing;
        this.queries = queries;
        this.roster = roster;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Path("/credits")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Credit an activity to a teacher 登记学时",
            description =
                    "It is attributed to the school of her primary assignment on the day of the activity, which must"
                            + " be in your scope. Hours count as given. A teacher who was recorded a moment ago is waited for;"
                            + " 409 TEACHER_NOT_YET_REPLICATED with Retry-After means: try again.")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Response recordCredit(@PathParam("teacherId") UUID teacherId, @NotNull @Valid CreditRequest request) {
        Access actor = access.get();
        IdempotencyKey key = keys.of(request);
        // Waiting for the roster holds no transaction and no connection.
        Roster.Standing standing = roster.standing(actor, teacherId, request.date());
        return created(recording.recordCredit(actor, key, teacherId, standing, request));
    }

    @POST
    @Path("/credits/{entryId}/reversal")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Reverse an entry 冲销学时",
            description = "Posts the exact opposite; the entry itself stays. An entry is reversed at most once.")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Response reverseCredit(
            @PathParam("teacherId") UUID teacherId,
            @PathParam("entryId") UUID entryId,
            @NotNull @Valid ReversalRequest request) {
        return created(reversing.reverseCredit(access.get(), keys.of(request), teacherId, entryId, request));
    }

    @GET
    @Path("/credits")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List a teacher's entries, latest activity first 学时记录")
    public Page<CreditView> listCredits(
            @PathParam("teacherId") UUID teacherId,
            @QueryParam("year") @Min(1900) @Max(2199) Integer year,
            @Valid @BeanParam Paging paging) {
        return queries.entries(access.get(), teacherId, year, paging);
    }

    @GET
    @Path("/credits/{entryId}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an entry 查看学时记录")
    public CreditView getCredit(@PathParam("teacherId") UUID teacherId, @PathParam("entryId") UUID entryId) {
        return queries.entry(access.get(), teacherId, entryId).orElseThrow(TeacherNotFound::problem);
    }

    @GET
    @Path("/credit-totals")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "A teacher's totals per year and unit 学时合计",
            description = "Sums of the ledger, never counters.")
    public CreditTotals getCreditTotals(
            @PathParam("teacherId") UUID teacherId, @QueryParam("year") @Min(1900) @Max(2199) Integer year) {
        return queries.totals(access.get(), teacherId, year);
    }

    private static Response created(CreditView entry) {
        URI location = URI.create("/api/v1/teachers/" + entry.teacherId() + "/credits/" + entry.id());
        return Response.created(location).entity(entry).build();
    }
}
