package teacherdev.teacher.degree;

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

/** Degrees of a teacher. */
@Path("/api/v1/teachers/{id}/degrees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
@RunOnVirtualThread
public class DegreeResource {

    private final RecordingDegrees recording;
    private final DegreeQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    DegreeResource(
            RecordingDegrees recording,
            DegreeQueries queries,
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
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record a degree, or correct one 登记学历学位",
            description = "A degree before the birth date is refused (422 DATE_BEFORE_BIRTH).")
    @APIResponseSchema(value = DegreeView.class, responseCode = "201")
    public Response recordDegree(@PathParam("id") UUID id, @NotNull @Valid DegreeRequest request) {
        UUID degree = recording.record(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/degrees/" + degree))
                .entity(queries.degree(access.get(), id, degree))
                .build();
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the degrees of a teacher as of a day 学历学位列表")
    public Page<DegreeView> listDegrees(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new Page<>(queries.degrees(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }

    @GET
    @Path("/{degreeId}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a degree, also one that was corrected since 查看学历学位")
    public DegreeView getDegree(@PathParam("id") UUID id, @PathParam("degreeId") UUID degreeId) {
        return queries.degree(access.get(), id, degreeId);
    }
}
