package teacherdev.teacher.observation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The log of observed lessons of one person. */
@Path("/api/v1/teachers/{id}/lesson-observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lesson observations", description = "Who observed which lessons, and who owes how many 听课记录")
@RunOnVirtualThread
public class ObservationResource {

    private final RecordingObservations recording;
    private final ObservationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    ObservationResource(
            RecordingObservations recording, ObservationQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.recording = recording;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
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
            summary = "List the lessons that somebody observed, or those of hers that were observed 听课记录",
            description = "What was logged last comes first. Withdrawn entries stay in the list of who observed.")
    public Page<ObservationView> listLessonObservations(
            @PathParam("id") UUID id,
            @QueryParam("side") @DefaultValue("OBSERVER") ObservationSide side,
            @QueryParam("from") @Parameter(description = "Observed on this day or later") LocalDate from,
            @QueryParam("until") @Parameter(description = "Observed on this day or earlier") LocalDate until,
            @Valid @BeanParam Paging paging) {
        return queries.log(access.get(), id, side, new ObservationQueries.Span(from, until), paging);
    }

    @POST
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.RESEARCH_OFFICE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Log a lesson that somebody observed 登记听课",
            description =
                    "Each entry is one lesson; 409 OBSERVATION_EXISTS when she has observed one at that time already.")
    @APIResponseSchema(value = ObservationView.class, responseCode = "201")
    public Response logLessonObservation(@PathParam("id") UUID id, @NotNull @Valid ObservationRequest request) {
        UUID entry = recording.log(access.get(), keys.of(request), id, request);
        return tagged(
                Response.created(URI.create("/api/v1/teachers/" + id + "/lesson-observations/" + entry)), id, entry);
    }

    @GET
    @Path("/{observationId}")
    @Permits({
        Role.ADMIN,
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
    @Operation(summary = "Read an observed lesson 查看听课记录")
    @APIResponseSchema(ObservationView.class)
    public Response getLessonObservation(@PathParam("id") UUID id, @PathParam("observationId") UUID observationId) {
        return tagged(Response.ok(), id, observationId);
    }

    @PUT
    @Path("/{observationId}/withdrawal")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.RESEARCH_OFFICE, Role.COUNTY_BUREAU})
    @Operation(summary = "Withdraw an entry that was logged in error, with the reason 撤回听课记录")
    @APIResponseSchema(ObservationView.class)
    public Response withdrawLessonObservation(
            @PathParam("id") UUID id,
            @PathParam("observationId") UUID observationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ObservationWithdrawal request) {
        recording.withdraw(access.get(), id, observationId, Versions.expected(ifMatch), request);
        return tagged(Response.ok(), id, observationId);
    }

    @GET
    @Path("/standing")
    @Permits({
        Role.ADMIN,
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
    @Operation(summary = "How many lessons she has observed in a school year, and how many she owes 听课完成情况")
    public ObservationStandingView getObservationStanding(
            @PathParam("id") UUID id,
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(
                            description =
                                    "The school year that starts in this calendar year; the present one when absent")
                    Integer year) {
        return queries.standing(access.get(), id, year);
    }

    private Response tagged(Response.ResponseBuilder response, UUID teacherId, UUID id) {
        ObservationView entry = queries.observation(access.get(), teacherId, id);
        return response.entity(entry).tag(Versions.tag(entry.version())).build();
    }
}
