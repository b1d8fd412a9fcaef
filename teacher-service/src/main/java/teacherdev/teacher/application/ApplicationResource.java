package teacherdev.teacher.application;

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
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.title.rules.TitleLevel;

/** Applications for titles, as the teacher and her reviewers lead them. */
@Path("/api/v1/title-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class ApplicationResource {

    private final Applying applying;
    private final Reviewing reviewing;
    private final ApplicationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    ApplicationResource(
            Applying applying,
            Reviewing reviewing,
            ApplicationQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.applying = applying;
        this.reviewing = reviewing;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Draft an application for a title 起草职称申报",
            description =
                    "409 POST_QUOTA_FULL with quota, occupied and over while no post is free; a special post is not"
                            + " counted.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public Response draftTitleApplication(@NotNull @Valid ApplicationRequest request) {
        UUID id = applying.draft(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/title-applications/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List applications in your scope, or your own 职称申报列表")
    public Page<ApplicationView> listTitleApplications(
            @QueryParam("organisation") @Size(max = 30) String organisation,
            @QueryParam("year") Integer year,
            @QueryParam("target") TitleLevel target,
            @QueryParam("state") ApplicationState state,
            @Valid @BeanParam Paging paging) {
        return queries.applications(
                access.get(), new ApplicationStore.Filter(organisation, year, target, state), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an application 查看职称申报")
    @APIResponseSchema(ApplicationView.class)
    public Response getTitleApplication(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @GET
    @Path("/{id}/details")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an application with contents, points explained, history and objections 职称申报详情")
    public ApplicationDetailView getTitleApplicationDetails(@PathParam("id") UUID id) {
        return queries.details(access.get(), id);
    }

    @PUT
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(summary = "Change a draft or a returned application 修改职称申报")
    @APIResponseSchema(ApplicationView.class)
    public Response changeTitleApplication(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApplicationUpdate update) {
        applying.change(access.get(), id, Versions.expected(ifMatch), update);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/submission")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK})
    @Operation(
            summary = "Submit an application 提交职称申报",
            description = "422 NOT_ELIGIBLE lists every unmet condition. After a return it is the next round.")
    @APIResponseSchema(ApplicationView.class)
    public Response submitTitleApplication(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        applying.submit(access.get(), id, Versions.expected(ifMatch), Text.preferred(language));
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/withdrawal")
    @Permits({Role.ADMIN, Role.TEACHER})
    @Operation(summary = "Withdraw an application 撤回职称申报")
    @APIResponseSchema(ApplicationView.class)
    public Response withdrawTitleApplication(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Step step) {
        applying.withdraw(access.get(), id, Versions.expected(ifMatch), step);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/school-review")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Recommend, return or reject as the school 学校评议",
            description = "A recommendation is scored by the adopted scheme, with its trace.")
    @APIResponseSchema(ApplicationView.class)
    public Response reviewTitleApplicationAtSchool(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SchoolReviewRequest review) {
        reviewing.bySchool(access.get(), id, Versions.expected(ifMatch), review);
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/county-review")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Approve, return or reject as the county 县级评审",
            description =
                    "An approval only after the publication and when every objection is answered; it makes the title.")
    @APIResponseSchema(ApplicationView.class)
    public Response reviewTitleApplicationInCounty(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CountyReviewRequest review) {
        reviewing.byCounty(access.get(), id, Versions.expected(ifMatch), review);
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        ApplicationView view = queries.application(access.get(), id);
        return response.entity(view).tag(Versions.tag(view.version())).build();
    }
}
