package teacherdev.evaluation.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Publications and the objections to them. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Public results and objections 公示与异议")
@RunOnVirtualThread
public class PublicationResource {

    private final Publishing publishing;
    private final Objections objections;
    private final PublicationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PublicationResource(
            Publishing publishing,
            Objections objections,
            PublicationQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.publishing = publishing;
        this.objections = objections;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Make a cycle's results or a ranking public 公示",
            description = "For the policy's working days or more. 409 STALE_RESULTS if something was learned since the"
                    + " computation.")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201")
    public Response publishResults(@NotNull @Valid PublicationRequest request) {
        UUID id = publishing.publish(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/publications/" + id))
                .entity(queries.publication(access.get(), id))
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
    @Operation(summary = "Publications of your organisation and of those above it, latest first 公示列表")
    public Page<PublicationView> listPublications(
            @QueryParam("subjectId") UUID subjectId, @Valid @BeanParam Paging paging) {
        return queries.publications(access.get(), subjectId, paging);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Read a publication 查看公示")
    public PublicationView getPublication(@PathParam("id") UUID id) {
        return queries.publication(access.get(), id);
    }

    @GET
    @Path("/{id}/entries")
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
    @Operation(summary = "What is public: grades, or the places of a ranking 公示内容")
    public Page<PublicationEntry> listPublicationEntries(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return queries.entries(access.get(), id, paging);
    }

    @POST
    @Path("/{id}/objections")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(
            summary = "Object to what is public 提出异议",
            description = "Until the period is over: 409 PUBLICATION_OVER.")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Response raiseObjection(@PathParam("id") UUID id, @NotNull @Valid ObjectionRequest request) {
        UUID self = self();
        UUID objection = objections.raise(access.get(), self, keys.of(request), id, request);
        ObjectionView.Tagged found =
                objections.objection(access.get(), self, objection).orElseThrow(Objections::notFound);
        return Response.created(URI.create("/api/v1/objections/" + objection))
                .entity(found.view())
                .tag(Versions.tag(found.version()))
                .build();
    }

    @GET
    @Path("/{id}/objections")
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
            summary = "Objections to a publication 异议列表",
            description = "A teacher sees those that she raised or that are about her.")
    public Page<ObjectionView> listObjections(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return objections.objections(access.get(), self(), id, paging);
    }

    private UUID self() {
        return access.caller().teacherId().orElse(null);
    }
}
