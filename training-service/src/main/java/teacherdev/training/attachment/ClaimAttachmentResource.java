package teacherdev.training.attachment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Problem;
import teacherdev.training.attachment.AttachedRecords.Attached;

/** The evidence of a claim. */
@Path("/api/v1/credit-claims/{claimId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Evidence of claims and entries: PDF, JPEG, PNG 佐证材料")
@RunOnVirtualThread
public class ClaimAttachmentResource {

    private final AttachmentExchange exchange;
    private final AttachedRecords records;
    private final CurrentAccess access;

    ClaimAttachmentResource(AttachmentExchange exchange, AttachedRecords records, CurrentAccess access) {
        this.exchange = exchange;
        this.records = records;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Add a file 上传佐证材料",
            description =
                    "The body is the file itself, 10 MiB at most. What it is, its content says: other types than PDF,"
                            + " JPEG and PNG are 415. The same content again is 409 ATTACHMENT_KNOWN. While the store of the files does not answer,"
                            + " 503 ATTACHMENT_STORE_UNAVAILABLE with Retry-After, and nothing is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response addClaimAttachment(
            @PathParam("claimId") UUID claimId,
            @QueryParam("name") @NotBlank @Size(max = 200) String name,
            InputStream body) {
        Attached record = records.claim(access.get(), claimId);
        return exchange.take(access.get(), record, name, body);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the files 佐证材料列表")
    public Page<AttachmentView> listClaimAttachments(@PathParam("claimId") UUID claimId) {
        return exchange.list(records.claim(access.get(), claimId));
    }

    @GET
    @Path("/{attachmentId}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Download a file 下载佐证材料",
            description =
                    "Each download is an audit entry. 500 ATTACHMENT_DAMAGED when the content is lost or is not what was"
                            + " received, 503 ATTACHMENT_STORE_UNAVAILABLE with Retry-After while its store does not answer.")
    @APIResponse(
            responseCode = "200",
            description = "The file, with the type that its content has",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "410",
            description =
                    "ATTACHMENT_DELETED: the content was deleted, by policy or because the person was made anonymous",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response downloadClaimAttachment(
            @PathParam("claimId") UUID claimId, @PathParam("attachmentId") UUID attachmentId) {
        return exchange.give(access.get(), records.claim(access.get(), claimId), attachmentId);
    }
}
