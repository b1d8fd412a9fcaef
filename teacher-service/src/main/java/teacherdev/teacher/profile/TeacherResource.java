package teacherdev.teacher.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.profile.TeacherQueries.Point;
import teacherdev.teacher.profile.rules.IdentityNumber;

/** Teachers. */
@Path("/api/v1/teachers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers", description = "Profiles and assignments of teachers 教师档案")
@RunOnVirtualThread
public class TeacherResource {

    private final RecordingTeachers recording;
    private final ChangingTeachers changing;
    private final TeacherQueries queries;
    private final TeacherLists lists;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    TeacherResource(
            RecordingTeachers recording,
            ChangingTeachers changing,
            TeacherQueries queries,
            TeacherLists lists,
            IdempotencyKeys keys,
            CurrentAccess access,
            Clock clock) {
        this.recording = recording;
        this.changing = changing;
        this.queries = queries;
        this.lists = lists;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record a teacher 登记教师",
            description = "The school of the assignment must be in your scope. Source: GB 11643 for identity numbers.")
    @APIResponseSchema(value = TeacherView.class, responseCode = "201")
    public Response recordTeacher(@NotNull @Valid TeacherRequest request) {
        UUID id = recording.recordTeacher(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/teachers/" + id)), found(id));
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the teachers in your scope by name 教师列表")
    public Page<TeacherView> listTeachers(
            @Valid @BeanParam TeacherFilter filter,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt,
            @Valid @BeanParam Paging paging) {
        return lists.teachers(access.get(), filter, point(asOf, knownAt), paging);
    }

    @POST
    @Path("/search")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Find a teacher by her exact identity number 按身份证件号码查找",
            description =
                    "A POST, because a number has no place in addresses and their logs. Nothing is created; at most one"
                            + " teacher is found, within your scope.")
    public Page<TeacherView> searchTeachers(@NotNull @Valid IdentitySearch search) {
        String number = IdentityNumber.normalised(search.identityNumber());
        Optional<TeacherView> found = queries.withIdentity(access.get(), number, point(null, null));
        return new Page<>(found.stream().toList(), null);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Read a teacher as of a day 查看教师",
            description =
                    "A record that was merged into another one answers 301 with its tombstone and leads to the other"
                            + " one; with knownAt it is read as it was.")
    @APIResponseSchema(TeacherView.class)
    @APIResponse(responseCode = "301", description = "The record was merged into the one that Location names")
    public Response getTeacher(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day that is asked for; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        TeacherView teacher = asOf == null && knownAt == null ? found(id) : found(id, point(asOf, knownAt));
        if (teacher.mergedInto() != null && knownAt == null) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/teachers/" + teacher.mergedInto()))
                    .entity(teacher)
                    .build();
        }
        return tagged(Response.ok(), teacher);
    }

    @PUT
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Change a teacher from a day on 变更教师信息",
            description = "History is kept: reads with an earlier asOf or knownAt still show what was before.")
    @APIResponseSchema(TeacherView.class)
    public Response updateTeacher(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TeacherUpdate update) {
        long expected = Versions.expected(ifMatch);
        found(id);
        changing.change(access.get(), id, expected, update);
        return tagged(Response.ok(), found(id));
    }

    private Point point(LocalDate asOf, Instant knownAt) {
        LocalDate today = LocalDate.now(clock);
        return new Point(
                today, Objects.requireNonNullElse(asOf, today), Objects.requireNonNullElse(knownAt, clock.instant()));
    }

    private static Response tagged(Response.ResponseBuilder response, TeacherView teacher) {
        return response.entity(teacher).tag(Versions.tag(teacher.version())).build();
    }

    /** The teacher as of today, or as of the first day when the career lies ahead. */
    private TeacherView found(UUID id) {
        Point today = point(null, null);
        return queries.teacher(access.get(), id, today)
                .or(() -> queries.careerStart(id)
                        .filter(start -> start.isAfter(today.today()))
                        .flatMap(start -> queries.teacher(access.get(), id, point(start, null))))
                .orElseThrow(PersonQueries::notFound);
    }

    private TeacherView found(UUID id, Point point) {
        return queries.teacher(access.get(), id, point).orElseThrow(PersonQueries::notFound);
    }
}
