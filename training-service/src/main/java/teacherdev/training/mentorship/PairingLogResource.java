package teacherdev.training.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What happens during a pairing. */
@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Mentors and mentees 师徒结对")
@RunOnVirtualThread
public class PairingLogResource {

    private final LivingPairings living;
    private final PairingProgress progress;
    private final PairingQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PairingLogResource(
            LivingPairings living,
            PairingProgress progress,
            PairingQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.living = living;
        this.progress = progress;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Path("/{id}/logs")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Log a meeting, an observed or an open lesson 登记结对活动",
            description = "The pairing must be active on the date, which lies in its period and not in the future. 422"
                    + " ACTIVITY_UNKNOWN names the activities that the pairing's policy knows.")
    @APIResponseSchema(value = LogView.class, responseCode = "201")
    public Response logPairingActivity(@PathParam("id") UUID id, @NotNull @Valid LogRequest request) {
        LogView log = living.log(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/pairings/" + id + "/logs/" + log.id()))
                .entity(log)
                .build();
    }

    @GET
    @Path("/{id}/logs")
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
            summary = "List the log in the order of time 结对活动记录",
            description = "Also entries that were corrected, with what stands in their place; they do not count.")
    public Page<LogView> listPairingLogs(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return queries.logs(access.get(), id, paging);
    }

    @GET
    @Path("/{id}/logs/{logId}")
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
    @Operation(summary = "Read an entry of the log 查看结对活动")
    public LogView getPairingLog(@PathParam("id") UUID id, @PathParam("logId") UUID logId) {
        return living.log(access.get(), id, logId);
    }

    @POST
    @Path("/{id}/logs/{logId}/correction")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Correct an entry of the log 更正结对活动",
            description =
                    "Nothing is changed or deleted: the entry stays, with the reason, and does not count any more; the"
                            + " replacement, if there is one, stands in its place and keeps all rules of a new entry. Once: 409"
                            + " LOG_CORRECTED. While the pairing is active: 409 PAIRING_STATE afterwards, since the graduation has counted it.")
    @APIResponseSchema(value = LogView.class, responseCode = "201")
    public Response correctPairingLog(
            @PathParam("id") UUID id, @PathParam("logId") UUID logId, @NotNull @Valid LogCorrectionRequest request) {
        LogView log = living.correct(access.get(), keys.of(request), id, logId, request);
        return Response.created(URI.create("/api/v1/pairings/" + id + "/logs/" + log.id()))
                .entity(log)
                .build();
    }

    @POST
    @Path("/{id}/reviews")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(summary = "Record the mid-term or the final review 登记考核", description = "Each stage once.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201")
    public Response reviewPairing(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest request) {
        ReviewView review = living.review(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/pairings/" + id + "/progress"))
                .entity(review)
                .build();
    }

    @GET
    @Path("/{id}/progress")
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
            summary = "What a pairing has done and what is missing 结对进展",
            description =
                    "Monthly and term minima by the policy that held when it began, reviews, and the mentor's load.")
    public ProgressView getPairingProgress(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return progress.progress(access.get(), id, asOf);
    }
}
