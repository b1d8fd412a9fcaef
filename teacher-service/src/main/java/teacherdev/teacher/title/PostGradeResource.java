package teacherdev.teacher.title;

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
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.AsOf;

/** Post grades of a teacher. */
@Path("/api/v1/teachers/{id}/post-grades")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class PostGradeResource {

    private final RecordingTitles recording;
    private final TitleQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    PostGradeResource(
            RecordingTitles recording, TitleQueries queries, IdempotencyKeys keys, CurrentAccess access, Clock clock) {
        this.recording = recording;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record a post grade from a day on 登记岗位等级",
            description = "It must be one of the grades of the title of that day (422 POST_GRADE_UNFIT).")
    @APIResponseSchema(value = PostGradePage.class, responseCode = "201")
    public Response recordPostGrade(@PathParam("id") UUID id, @NotNull @Valid PostGradeRequest request) {
        recording.recordGrade(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/post-grades"))
                .entity(new PostGradePage(queries.grades(access.get(), id, AsOf.of(clock, request.from(), null)), null))
                .build();
    }

    @GET
    @Permits({
        Role.TEACHER,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the post grades of a teacher up to a day 岗位等级列表")
    public PostGradePage listPostGrades(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new PostGradePage(queries.grades(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }
}
