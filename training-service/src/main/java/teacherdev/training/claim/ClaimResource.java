package teacherdev.training.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.bulk.BulkAnswer;
import teacherdev.platform.runtime.bulk.BulkReading;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.claim.DecidingClaims.Decider;

/** Claims and what approvers do with them. */
@Path("/api/v1/credit-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Credit claims")
@RunOnVirtualThread
public class ClaimResource {

    private final SubmittingClaims submitting;
    private final DecidingClaims deciding;
    private final ApprovingMany approvingMany;
    private final ClaimQueries queries;
    private final BulkReading reading;
    private final CurrentAccess access;

    ClaimResource(
            SubmittingClaims submitting,
            DecidingClaims deciding,
            ApprovingMany approvingMany,
            ClaimQueries queries,
            BulkReading reading,
            CurrentAccess access) {
        this.submitting = submitting;
        this.deciding = deciding;
        this.approvingMany = approvingMany;
        this.queries = queries;
        this.reading = reading;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List claims, for example those that wait for a step 申报列表")
    public Page<ClaimView> listClaims(
            @QueryParam("state") ClaimState state,
            @QueryParam("step") ApprovalStep step,
            @QueryParam("teacher") UUID teacher,
            @QueryParam("school") @Size(max = 30) String school,
            @Valid @BeanParam Paging paging) {
        return queries.claims(access.get(), new ClaimQueries.Filter(state, step, teacher, school), paging);
    }

    @GET
    @Path("/{claimId}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a claim and its way so far 查看申报")
    @APIResponseSchema(ClaimView.class)
    public Response getClaim(@PathParam("claimId") UUID claimId) {
        return answer(claimId);
    }

    @PUT
    @Path("/{claimId}")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(summary = "Send a returned claim again, in a new round 重新申报")
    @APIResponseSchema(ClaimView.class)
    public Response sendClaimAgain(
            @PathParam("claimId") UUID claimId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ClaimRequest request) {
        submitting.sendAgain(access.get(), claimId, Versions.expected(ifMatch), request);
        return answer(claimId);
    }

    @PUT
    @Path("/{claimId}/approval")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Approve the present step of a claim 审核通过",
            description =
                    "Only the roles of the step may. The last step makes the claim count, by one entry of the ledger. Where the"
                            + " county's credit rule leaves a number to the approver she sets it in facts; one that the rule does not"
                            + " allow is 422 CREDIT_RULE_REFUSES with the field. The body may be absent.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalRequest.class)))
    @APIResponseSchema(ClaimView.class)
    public Response approveClaim(
            @PathParam("claimId") UUID claimId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid ApprovalRequest request) {
        ApprovalRequest said = request == null ? ApprovalRequest.PLAIN : request;
        deciding.approve(decider(), claimId, Versions.expected(ifMatch), said.facts());
        return answer(claimId);
    }

    @PUT
    @Path("/{claimId}/return")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Return a claim with the reason 退回申报")
    @APIResponseSchema(ClaimView.class)
    public Response returnClaim(
            @PathParam("claimId") UUID claimId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        deciding.sendBack(decider(), claimId, Versions.expected(ifMatch), request.reason());
        return answer(claimId);
    }

    @PUT
    @Path("/{claimId}/revocation")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Revoke an approved claim 撤销认定",
            description =
                    "By the roles of the last step. The entry is reversed exactly; the claim does not come again.")
    @APIResponseSchema(ClaimView.class)
    public Response revokeClaim(
            @PathParam("claimId") UUID claimId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        deciding.revoke(decider(), claimId, Versions.expected(ifMatch), request.reason());
        return answer(claimId);
    }

    @PUT
    @Path("/approvals")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Approve the present step of many claims 批量审核",
            description =
                    "Each claim by itself, by the version that was seen; one that cannot be approved stops none of the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ApprovalRow.class)))
    public BulkAnswer approveClaims(InputStream body, @Context HttpHeaders headers) {
        return BulkAnswer.of(
                approvingMany.approve(decider(), reading.read(body, ApprovalRow.class)),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Decider decider() {
        return new Decider(access.get(), access.caller());
    }

    private Response answer(UUID claimId) {
        ClaimView claim = queries.claim(access.get(), claimId);
        return Response.ok(claim).tag(Versions.tag(claim.version())).build();
    }
}
