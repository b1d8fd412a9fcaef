package teacherdev.training.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Programmes and the books of their money. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
@RunOnVirtualThread
public class ProgrammeResource {

    private final KeepingProgrammes keeping;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    ProgrammeResource(KeepingProgrammes keeping, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Record a programme 登记培训项目", description = "Its owner must lie in your scope.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response recordProgramme(@NotNull @Valid ProgrammeRequest request) {
        UUID id = keeping.recordProgramme(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/programmes/" + id)), keeping.programme(access.get(), id));
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the programmes in your scope with their money 培训项目列表")
    public Page<ProgrammeView> listProgrammes(
            @QueryParam("year") @Min(1990) @Max(2199) Integer year, @Valid @BeanParam Paging paging) {
        return keeping.programmes(access.get(), year, paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a programme 查看培训项目")
    @APIResponseSchema(ProgrammeView.class)
    public Response getProgramme(@PathParam("id") UUID id) {
        return tagged(Response.ok(), keeping.programme(access.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Correct what was recorded of a programme 更正培训项目",
            description =
                    "Owner, name and year; the book of its money stays as it is. One that was called off is not changed:"
                            + " 409 PROGRAMME_CANCELLED.")
    @APIResponseSchema(ProgrammeView.class)
    public Response updateProgramme(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProgrammeRequest request) {
        return tagged(Response.ok(), keeping.change(access.get(), id, Versions.expected(ifMatch), request));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Call a programme off 取消培训项目",
            description =
                    "Its courses take nobody in any more, and nobody moves up from a waiting list; who has a place keeps it,"
                            + " until the session itself is cancelled. Its book stays open, since bills still come.")
    @APIResponseSchema(ProgrammeView.class)
    public Response cancelProgramme(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return tagged(Response.ok(), keeping.cancel(access.get(), id, Versions.expected(ifMatch), request.reason()));
    }

    @GET
    @Path("/{id}/budget-entries")
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "The book of a programme's money, line by line 经费明细",
            description = "In the order in which it was written; the lines add up to what the programme shows.")
    public Page<BudgetEntryView> listBudgetEntries(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return keeping.entries(access.get(), id, paging);
    }

    @POST
    @Path("/{id}/budget-entries")
    @Permits({
        Role.ADMIN,
        Role.TRAINING_CENTRE,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Book money that is allotted or spent 登记经费收支",
            description =
                    "Lines are never changed; one is taken back by its opposite amount. What is spent never exceeds what is"
                            + " allotted: 422 BUDGET_EXCEEDED says how much is left.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response bookBudget(@PathParam("id") UUID id, @NotNull @Valid BudgetRequest request) {
        keeping.book(access.get(), keys.of(request), id, request);
        return tagged(Response.created(URI.create("/api/v1/programmes/" + id)), keeping.programme(access.get(), id));
    }

    private static Response tagged(Response.ResponseBuilder response, ProgrammeView programme) {
        return response.entity(programme).tag(Versions.tag(programme.version())).build();
    }
}
