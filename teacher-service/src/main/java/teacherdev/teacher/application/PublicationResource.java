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
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.title.rules.TitleLevel;

/** Ranking, publication and objections. */
@Path("/api/v1/title-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class PublicationResource {

    private final Publishing publishing;
    private final ApplicationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PublicationResource(Publishing publishing, ApplicationQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.publishing = publishing;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @GET
    @Path("/ranking")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.AUDITOR})
    @Operation(summary = "Rank the scored applications of a school within its free posts 量化排名")
    public RankedView rankTitleApplications(
            @QueryParam("school") @NotNull @Size(max = 30) String school,
            @QueryParam("year") @NotNull Integer year,
            @QueryParam("target") @NotNull TitleLevel target) {
        return publishing.ranking(access.get(), school, year, target);
    }

    @GET
    @Path("/publications")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "List what is published and open to objections 公示名单",
            description = "To the staff of the school and to its bureaus, until the last day of the publication.")
    public Page<PublishedView> listPublishedTitleApplications(
            @QueryParam("organisation") @Size(max = 30) String organisation, @Valid @BeanParam Paging paging) {
        return queries.published(access.get(), organisation, paging);
    }

    @POST
    @Path("/publications")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Publish those who are within the free posts 公示",
            description = "For so many working days as the policy TITLE_REVIEW says. Equal points at the cut: 409"
                    + " TIE_AT_CUTOFF.")
    @APIResponseSchema(value = ApplicationPage.class, responseCode = "201")
    public Response publishTitleApplications(
            @NotNull @Valid PublicationRequest request, @Valid @BeanParam Paging paging) {
        String code = publishing.publish(access.get(), keys.of(request), request);
        Page<ApplicationView> page = queries.applications(
                access.get(),
                new ApplicationStore.Filter(code, request.year(), request.target(), ApplicationState.PUBLISHED),
                paging);
        return Response.created(URI.create("/api/v1/title-applications?state=PUBLISHED&organisation=" + code))
                .entity(new ApplicationPage(page.items(), page.next()))
                .build();
    }

    @POST
    @Path("/tie-decisions")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Decide among those who are equal at the cut 并列裁定",
            description = "Kept and audited. As many of the tied as there are places; 409 NO_TIE_AT_CUTOFF while"
                    + " nobody ties.")
    @APIResponseSchema(value = RankedView.class, responseCode = "201")
    public Response decideTitleTie(@NotNull @Valid TieDecisionRequest request) {
        String code = publishing.decideTie(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/title-applications/ranking"))
                .entity(publishing.ranking(access.get(), code, request.year(), request.target()))
                .build();
    }

    @POST
    @Path("/{id}/objections")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Object to a published application 提出异议",
            description = "By staff of the school and its bureaus, until the last day of the publication.")
    @APIResponseSchema(value = ObjectionReceipt.class, responseCode = "201")
    public Response objectToTitleApplication(@PathParam("id") UUID id, @NotNull @Valid ObjectionRequest request) {
        UUID objection = publishing.object(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/title-applications/" + id + "/objections/" + objection))
                .entity(new ObjectionReceipt(objection))
                .build();
    }

    @PUT
    @Path("/{id}/objections/{objectionId}")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Answer an objection 答复异议",
            description = "If-Match names the version of the application. An upheld objection returns it.")
    @APIResponseSchema(ApplicationView.class)
    public Response answerTitleObjection(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ObjectionAnswer answer) {
        publishing.answer(access.get(), id, objectionId, Versions.expected(ifMatch), answer);
        ApplicationView view = queries.application(access.get(), id);
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
