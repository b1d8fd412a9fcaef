package teacherdev.evaluation.pay.objection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Objections to pay statements. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pay statements")
@RunOnVirtualThread
public class PayObjectionResource {

    private final PayObjections objections;
    private final IdempotencyKeys keys;
    private final PayReach.Current reach;
    private final CurrentAccess access;

    PayObjectionResource(PayObjections objections, IdempotencyKeys keys, PayReach.Current reach, CurrentAccess access) {
        this.objections = objections;
        this.keys = keys;
        this.reach = reach;
        this.access = access;
    }

    @POST
    @Path("/pay-statements/{id}/objections")
    @Permits(Role.TEACHER)
    @Operation(
            summary = "Object to one's own pay statement 对工资单提出异议",
            description =
                    "From the publication on, as long as the version stands. 409 OBJECTION_EXISTS while an earlier one"
                            + " waits for its answer; the pool is not locked before.")
    @APIResponseSchema(value = PayObjectionView.class, responseCode = "201")
    public Response raisePayObjection(@PathParam("id") UUID id, @NotNull @Valid PayObjectionRequest request) {
        UUID objection = objections.raise(reach.get(), keys.of(request), id, request);
        PayObjectionView.Tagged found = objections.objection(reach.get(), id, objection);
        return Response.created(URI.create("/api/v1/pay-statements/" + id + "/objections/" + objection))
                .entity(found.view())
                .tag(Versions.tag(found.rowVersion()))
                .build();
    }

    @GET
    @Path("/pay-statements/{id}/objections/{objectionId}")
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL})
    @Operation(summary = "Read an objection to a pay statement with its answer 查看工资单异议")
    @APIResponseSchema(PayObjectionView.class)
    public Response getPayObjection(@PathParam("id") UUID id, @PathParam("objectionId") UUID objectionId) {
        return tagged(id, objectionId);
    }

    @PUT
    @Path("/pay-statements/{id}/objections/{objectionId}/answer")
    @Permits({Role.PRINCIPAL, Role.PAYROLL})
    @Operation(
            summary = "Answer an objection to a pay statement 答复工资单异议",
            description =
                    "By the principal of the paying school or payroll, never on one's own case (403). An upheld one needs a"
                            + " new version: before the lock a further preview, after it a correction. Needs If-Match.")
    @APIResponseSchema(PayObjectionView.class)
    public Response answerPayObjection(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PayAnswerRequest request) {
        UUID self = access.caller().teacherId().orElse(null);
        objections.answer(reach.get(), self, id, objectionId, Versions.expected(ifMatch), request);
        return tagged(id, objectionId);
    }

    private Response tagged(UUID id, UUID objectionId) {
        PayObjectionView.Tagged found = objections.objection(reach.get(), id, objectionId);
        return Response.ok(found.view()).tag(Versions.tag(found.rowVersion())).build();
    }
}
