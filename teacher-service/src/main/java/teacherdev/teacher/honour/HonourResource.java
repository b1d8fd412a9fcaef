package teacherdev.teacher.honour;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.Glance;

/** Honours of a school or county. */
@Path("/api/v1/honours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Honours")
@RunOnVirtualThread
public class HonourResource {

    private final RecordingTeamHonours recording;
    private final HonourQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    HonourResource(
            RecordingTeamHonours recording,
            HonourQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access,
            Clock clock) {
        this.recording = recording;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Path("/expiring")
    @Permits({
        Role.TRAINING_CENTRE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Honours that end soon, soonest first 即将到期的荣誉")
    public Page<HonourView> listExpiringHonours(
            @QueryParam("before") @Parameter(description = "Up to this day; six months from today when absent")
                    LocalDate before,
            @Valid @BeanParam Paging paging) {
        return queries.expiring(access.get(), before, paging);
    }

    @GET
    @Path("/counts")
    @Permits({
        Role.TRAINING_CENTRE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "People by the highest level of their valid honours 荣誉人数(就高不重复)",
            description = "Each person counts once, at her highest level.")
    public HonourCountsView countHonours(
            @QueryParam("organisation") @Size(max = 30) String organisation,
            @QueryParam("kind") @Size(max = 40) String kind,
            @QueryParam("backbone") @Parameter(description = "true: only kinds that count as backbone")
                    Boolean backbone,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return queries.counts(access.get(), organisation, kind, backbone, Glance.of(clock, asOf, knownAt));
    }

    @POST
    @Path("/teams")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Record an honour of a team 登记集体荣誉")
    @APIResponseSchema(value = TeamHonourView.class, responseCode = "201")
    public Response recordTeamHonour(@NotNull @Valid TeamHonourRequest request) {
        UUID id = recording.record(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/honours/teams/" + id))
                .entity(queries.team(access.get(), id))
                .build();
    }

    @GET
    @Path("/teams")
    @Permits({
        Role.TRAINING_CENTRE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the honours of teams in your scope 集体荣誉列表")
    public Page<TeamHonourView> listTeamHonours(
            @QueryParam("organisation") @Size(max = 30) String organisation, @Valid @BeanParam Paging paging) {
        return queries.teams(access.get(), organisation, paging);
    }

    @GET
    @Path("/teams/{id}")
    @Permits({
        Role.TRAINING_CENTRE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an honour of a team 查看集体荣誉")
    public TeamHonourView getTeamHonour(@PathParam("id") UUID id) {
        return queries.team(access.get(), id);
    }
}
