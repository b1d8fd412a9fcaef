package teacherdev.training.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Courses. */
@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses", description = "Programmes, courses and their sessions 培训项目、课程与班次")
@RunOnVirtualThread
public class CourseResource {

    private final KeepingCourses keeping;
    private final CourseQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CourseResource(KeepingCourses keeping, CourseQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Record a course 登记课程",
            description = "Its owner must lie in your scope. Everybody below the owner sees it once it is no draft.")
    @APIResponseSchema(value = CourseView.class, responseCode = "201")
    public Response recordCourse(@NotNull @Valid CourseRequest request) {
        UUID id = keeping.recordCourse(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/courses/" + id)), found(id));
    }

    @GET
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
    @Operation(summary = "List the courses of your organisations and of those above them 课程列表")
    public Page<CourseView> listCourses(
            @QueryParam("owner") @Size(max = 30) String owner,
            @QueryParam("status") CourseStatus status,
            @QueryParam("topic") @Size(max = 40) String topic,
            @Valid @BeanParam Paging paging) {
        return queries.courses(access.get(), owner, status, topic, paging);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Read a course 查看课程")
    @APIResponseSchema(CourseView.class)
    public Response getCourse(@PathParam("id") UUID id) {
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Change, offer or close a course 修改课程")
    @APIResponseSchema(CourseView.class)
    public Response updateCourse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CourseRequest request) {
        keeping.change(access.get(), id, Versions.expected(ifMatch), request);
        return tagged(Response.ok(), found(id));
    }

    private CourseView found(UUID id) {
        return queries.course(access.get(), id).orElseThrow(CourseQueries::notFound);
    }

    private static Response tagged(Response.ResponseBuilder response, CourseView course) {
        return response.entity(course).tag(Versions.tag(course.version())).build();
    }
}
