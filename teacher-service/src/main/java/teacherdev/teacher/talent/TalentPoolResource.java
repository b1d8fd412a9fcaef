package teacherdev.teacher.talent;

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
import java.time.LocalDate;
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
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.eligibility.EligibilityView;

/** The talent pool of principals and research staff. */
@Path("/api/v1/talent-pool")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Talent pool", description = "Principals and research staff 校长与教研员人才库")
@RunOnVirtualThread
public class TalentPoolResource {

    private final TalentPool pool;
    private final ServingMembers serving;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TalentPoolResource(TalentPool pool, ServingMembers serving, IdempotencyKeys keys, CurrentAccess access) {
        this.pool = pool;
        this.serving = serving;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Take a teacher into a pool 入库",
            description = "422 NOT_ELIGIBLE lists every condition of the pool's scheme that is not met.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response enterTalentPool(
            @NotNull @Valid EntryRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        UUID id = pool.enter(access.get(), keys.of(request), request, Text.preferred(language));
        return tagged(Response.created(URI.create("/api/v1/talent-pool/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.RESEARCH_OFFICE,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the members of a pool on a day 人才库名单")
    public Page<MemberView> listTalentPool(
            @QueryParam("pool") Pool of, @QueryParam("asOf") LocalDate asOf, @Valid @BeanParam Paging paging) {
        return pool.members(access.get(), of, asOf, paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.PRINCIPAL,
        Role.RESEARCH_OFFICE,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a membership 查看人才库成员")
    @APIResponseSchema(MemberView.class)
    public Response getTalentPoolMember(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/exit")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Let somebody leave a pool, with the reason 出库")
    @APIResponseSchema(MemberView.class)
    public Response leaveTalentPool(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExitRequest request) {
        pool.leave(access.get(), id, Versions.expected(ifMatch), request);
        return tagged(Response.ok(), id);
    }

    @GET
    @Path("/due")
    @Permits({
        Role.ADMIN,
        Role.RESEARCH_OFFICE,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Whose service does not keep to the rule: a year in a school, the end of a term 到期与待履职名单",
            description =
                    "By the schemes principal-service and research-staff-service, or what a nearer node has adopted in"
                            + " their place (kind TITLE). A page looks at as many members as its limit says and tells those who are due.")
    public Page<DueMemberView> listDueTalentPoolMembers(
            @QueryParam("pool") Pool of,
            @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam Paging paging,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return serving.due(access.get(), of, asOf, paging, Text.preferred(language));
    }

    @GET
    @Path("/{id}/standing")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.RESEARCH_OFFICE,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Every condition of the pool's service rule for a member, with its facts 履职情况")
    public EligibilityView getTalentPoolStanding(
            @PathParam("id") UUID id,
            @QueryParam("asOf") LocalDate asOf,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return serving.standing(access.get(), id, asOf, Text.preferred(language));
    }

    @GET
    @Path("/{id}/grades")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the grades of a principal 校长职级记录")
    public Page<GradeView> listPrincipalGrades(@PathParam("id") UUID id) {
        return new Page<>(serving.grades(access.get(), id), null);
    }

    @PUT
    @Path("/{id}/grade")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Grant a principal the next grade 评定校长职级",
            description = "422 NOT_ELIGIBLE lists every condition of the scheme principal-grade that is not met.")
    @APIResponseSchema(MemberView.class)
    public Response grantPrincipalGrade(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid GradeRequest request) {
        serving.grant(access.get(), id, Versions.expected(ifMatch), request, Text.preferred(language));
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        MemberView member = pool.member(access.get(), id);
        return response.entity(member).tag(Versions.tag(member.version())).build();
    }
}
