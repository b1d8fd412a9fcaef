package teacherdev.training.studio;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Studios with their members and events. */
@Path("/api/v1/studios")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Studios", description = "Teachers of name who lead others for a term 名师工作室")
@RunOnVirtualThread
public class StudioResource {

    private static final String PATH = "/api/v1/studios/";

    private final KeepingStudios keeping;
    private final StudioQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    StudioResource(KeepingStudios keeping, StudioQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Found a studio 设立工作室", description = "Its owner and its host must lie in your scope.")
    @APIResponseSchema(value = StudioView.class, responseCode = "201")
    public Response foundStudio(@NotNull @Valid StudioRequest request) {
        return created(keeping.found(access.get(), keys.of(request), request));
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "List studios, latest first 工作室列表")
    public Page<StudioView> listStudios(@Valid @BeanParam Paging paging) {
        return queries.studios(access.get(), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "Read a studio 查看工作室")
    @APIResponseSchema(StudioView.class)
    public Response getStudio(@PathParam("id") UUID id) {
        return tagged(queries.studio(access.get(), id));
    }

    @POST
    @Path("/{id}/end")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "End a studio before its term 提前结束工作室",
            description =
                    "By the organisation that founded it, with the reason. Its memberships end with it; events of days"
                            + " before may still be recorded. 409 STUDIO_ENDED when it has ended.")
    @APIResponseSchema(StudioView.class)
    public Response endStudio(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StudioEndRequest request) {
        return tagged(keeping.end(access.get(), id, Versions.expected(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/members")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Take a member in 吸收成员", description = "She must lie in your scope, the day in the term.")
    @APIResponseSchema(value = StudioView.class, responseCode = "201")
    public Response takeStudioMemberIn(@PathParam("id") UUID id, @NotNull @Valid MemberRequest request) {
        keeping.takeIn(access.get(), keys.of(request), id, request);
        return created(id);
    }

    @GET
    @Path("/{id}/members")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "The members, past ones too 工作室成员")
    public Page<MemberView> listStudioMembers(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return queries.members(access.get(), id, paging);
    }

    @DELETE
    @Path("/{id}/members/{teacherId}")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Let a member go 成员退出", description = "Her membership stays on record and ends today.")
    public void letStudioMemberGo(@PathParam("id") UUID id, @PathParam("teacherId") UUID teacherId) {
        keeping.letGo(access.get(), id, teacherId);
    }

    @POST
    @Path("/{id}/events")
    @Permits({Role.ADMIN, Role.TEACHER, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.RESEARCH_OFFICE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record an event of the studio 登记活动",
            description = "By the founding organisation or the host.")
    @APIResponseSchema(value = StudioView.class, responseCode = "201")
    public Response recordStudioEvent(@PathParam("id") UUID id, @NotNull @Valid StudioEventRequest request) {
        keeping.recordEvent(access.get(), keys.of(request), id, request);
        return created(id);
    }

    @GET
    @Path("/{id}/events")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "The events, in the order of their days 工作室活动")
    public Page<StudioEventView> listStudioEvents(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return queries.events(access.get(), id, paging);
    }

    private static Response tagged(StudioView studio) {
        return Response.ok(studio).tag(Versions.tag(studio.version())).build();
    }

    private Response created(UUID id) {
        return Response.created(URI.create(PATH + id))
                .entity(queries.studio(access.get(), id))
                .build();
    }
}
