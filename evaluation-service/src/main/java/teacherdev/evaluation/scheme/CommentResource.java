package teacherdev.evaluation.scheme;

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

/** Comments on schemes in consultation. */
@Path("/api/v1/schemes/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class CommentResource {

    private final Consulting consulting;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CommentResource(Consulting consulting, IdempotencyKeys keys, CurrentAccess access) {
        this.consulting = consulting;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Comment on a scheme in consultation 提出意见",
            description =
                    "Everybody whom the scheme concerns; nobody is told who wrote it. 409 SCHEME_STATE outside of the"
                            + " consultation.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public Response commentOnScheme(@PathParam("id") UUID id, @NotNull @Valid CommentRequest request) {
        UUID comment = consulting.comment(access.get(), keys.of(request), id, request);
        CommentView.Tagged found = consulting.comment(access.get(), id, comment);
        return Response.created(URI.create("/api/v1/schemes/" + id + "/comments/" + comment))
                .entity(found.view())
                .tag(Versions.tag(found.rowVersion()))
                .build();
    }

    @GET
    @Permits({
        Role.ADMIN,
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
            summary = "Comments on a scheme with their replies 意见及采纳情况",
            description = "For everybody who sees the scheme, in the order in which they came.")
    public Page<CommentView> listSchemeComments(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return consulting.comments(access.get(), id, paging);
    }

    @GET
    @Path("/{commentId}")
    @Permits({
        Role.ADMIN,
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
    @Operation(summary = "Read a comment on a scheme 查看意见")
    @APIResponseSchema(CommentView.class)
    public Response getSchemeComment(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
        return tagged(id, commentId);
    }

    @PUT
    @Path("/{commentId}/reply")
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
            summary = "Reply to a comment: taken up or not, and why 答复意见",
            description =
                    "By the organisation that drafted the scheme. It is adopted only when all have a reply. Needs If-Match.")
    @APIResponseSchema(CommentView.class)
    public Response replyToSchemeComment(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReplyRequest request) {
        consulting.reply(access.get(), id, commentId, Versions.expected(ifMatch), request);
        return tagged(id, commentId);
    }

    private Response tagged(UUID id, UUID commentId) {
        CommentView.Tagged found = consulting.comment(access.get(), id, commentId);
        return Response.ok(found.view()).tag(Versions.tag(found.rowVersion())).build();
    }
}
