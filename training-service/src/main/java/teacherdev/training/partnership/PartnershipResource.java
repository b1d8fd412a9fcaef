package teacherdev.training.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Pairings of organisations, their yearly projects and exchanges. */
@Path("/api/v1/organisation-pairings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation pairings", description = "Organisations that help each other 结对帮扶")
@RunOnVirtualThread
public class PartnershipResource {

    private static final String PATH = "/api/v1/organisation-pairings/";

    private final PairingOrganisations pairing;
    private final RunningProjects projects;
    private final PartnershipQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PartnershipResource(
            PairingOrganisations pairing,
            RunningProjects projects,
            PartnershipQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.pairing = pairing;
        this.projects = projects;
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
    @Operation(
            summary = "Pair two organisations 结对",
            description =
                    "One of the two must lie in your scope. A university is named; it stands in no tree of schools.")
    @APIResponseSchema(value = PartnershipView.class, responseCode = "201")
    public Response pairOrganisations(@NotNull @Valid PartnershipRequest request) {
        UUID id = pairing.pair(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create(PATH + id)), queries.partnership(access.get(), id));
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
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "List pairings of organisations, latest first 结对帮扶列表")
    public Page<PartnershipView> listOrganisationPairings(
            @QueryParam("kind") PartnershipKind kind, @Valid @BeanParam Paging paging) {
        return queries.partnerships(access.get(), kind, paging);
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
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "Read a pairing of organisations 查看结对帮扶")
    @APIResponseSchema(PartnershipView.class)
    public Response getOrganisationPairing(@PathParam("id") UUID id) {
        return tagged(Response.ok(), queries.partnership(access.get(), id));
    }

    @POST
    @Path("/{id}/end")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "End a pairing of organisations before the time 提前终止结对帮扶")
    @APIResponseSchema(PartnershipView.class)
    public Response endOrganisationPairing(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndRequest request) {
        return tagged(Response.ok(), pairing.end(access.get(), id, Versions.expected(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/projects")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Plan a year's project with its exchange quotas 登记年度项目与交流名额")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response planOrganisationProject(@PathParam("id") UUID id, @NotNull @Valid ProjectRequest request) {
        UUID project = projects.plan(access.get(), keys.of(request), id, request);
        return created(id, project);
    }

    @GET
    @Path("/{id}/projects")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "The projects of a pairing, by year 年度项目")
    public Page<ProjectView> listOrganisationProjects(@PathParam("id") UUID id) {
        return new Page<>(queries.projects(access.get(), id), null);
    }

    @GET
    @Path("/{id}/projects/{projectId}")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "A project with its quotas and what of them is used 查看年度项目")
    public ProjectView getOrganisationProject(@PathParam("id") UUID id, @PathParam("projectId") UUID projectId) {
        return queries.project(access.get(), id, projectId);
    }

    @GET
    @Path("/{id}/projects/{projectId}/exchanges")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "Who goes to the other side in a project, and when 交流教师名单")
    public Page<ExchangeView> listExchanges(
            @PathParam("id") UUID id, @PathParam("projectId") UUID projectId, @Valid @BeanParam Paging paging) {
        return queries.exchanges(access.get(), id, projectId, paging);
    }

    @POST
    @Path("/{id}/projects/{projectId}/exchanges")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Record a teacher who goes to the other side 登记交流教师",
            description =
                    "409 EXCHANGE_QUOTA_FULL beyond the quota of her direction; 422 NOT_OF_THIS_SIDE when she does not"
                            + " work for the side that sends.")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response recordExchange(
            @PathParam("id") UUID id, @PathParam("projectId") UUID projectId, @NotNull @Valid ExchangeRequest request) {
        projects.send(access.get(), keys.of(request), id, projectId, request);
        return created(id, projectId);
    }

    private Response created(UUID id, UUID project) {
        return Response.created(URI.create(PATH + id + "/projects/" + project))
                .entity(queries.project(access.get(), id, project))
                .build();
    }

    private static Response tagged(Response.ResponseBuilder response, PartnershipView pairing) {
        return response.entity(pairing).tag(Versions.tag(pairing.version())).build();
    }
}
