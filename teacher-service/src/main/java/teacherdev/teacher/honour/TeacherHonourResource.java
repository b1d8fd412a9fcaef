package teacherdev.teacher.honour;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.AsOf;

/** Honours of a teacher. */
@Path("/api/v1/teachers/{id}/honours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Honours", description = "Honours of teachers and teams 荣誉")
@RunOnVirtualThread
public class TeacherHonourResource {

    private final RecordingHonours recording;
    private final HonourQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    TeacherHonourResource(
            RecordingHonours recording,
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

    @POST
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Record an honour, or correct one 登记荣誉",
            description = "Refused while an ethics veto on honours holds (409 ETHICS_VETO).")
    @APIResponseSchema(value = HonourView.class, responseCode = "201")
    public Response recordHonour(@PathParam("id") UUID id, @NotNull @Valid HonourRequest request) {
        UUID honour = recording.record(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/honours/" + honour))
                .entity(queries.honour(access.get(), id, honour))
                .build();
    }

    @GET
    @Permits({
        Role.TEACHER,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the honours of a teacher up to a day 荣誉列表")
    public Page<HonourView> listHonours(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new Page<>(queries.honours(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }

    @GET
    @Path("/{honourId}")
    @Permits({
        Role.TEACHER,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an honour, also one that was corrected since 查看荣誉")
    public HonourView getHonour(@PathParam("id") UUID id, @PathParam("honourId") UUID honourId) {
        return queries.honour(access.get(), id, honourId);
    }
}
