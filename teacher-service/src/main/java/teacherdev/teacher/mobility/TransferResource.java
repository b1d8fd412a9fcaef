package teacherdev.teacher.mobility;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Moves between schools. */
@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility", description = "Transfers, secondments, rotations and placements 调动与交流轮岗")
@RunOnVirtualThread
public class TransferResource {

    private final MovingTeachers moving;
    private final TransferQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TransferResource(MovingTeachers moving, TransferQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.moving = moving;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    /** What becomes of an offer. */
    @Schema(name = "TransferDecision")
    public record Decision(@NotNull Answer status) {

        /** The receiving side accepts or declines, the giving side withdraws. */
        @Schema(name = "TransferAnswer")
        public enum Answer {
            ACCEPTED,
            DECLINED,
            WITHDRAWN
        }
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Offer a teacher to another school 发起调动或交流",
            description = "By the school that has her. Nothing changes until the other school accepts.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response offerTransfer(@NotNull @Valid TransferRequest request) {
        UUID id = moving.offer(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/transfers/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the moves from and to your schools, the latest first 调动列表")
    public Page<TransferView> listTransfers(
            @QueryParam("status") TransferStatus status,
            @Valid @BeanParam MoveFilter filter,
            @Valid @BeanParam Paging paging) {
        return queries.moves(access.get(), status, filter, false, paging);
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
    @Operation(summary = "Read a move 查看调动")
    @APIResponseSchema(TransferView.class)
    public Response getTransfer(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/decision")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Accept, decline or withdraw an offer 接受、拒绝或撤回",
            description =
                    "The receiving side accepts or declines, the giving side withdraws. An acceptance records where she"
                            + " works; after a temporary move she returns to the post that she had.")
    @APIResponseSchema(TransferView.class)
    public Response decideTransfer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Decision decision) {
        long expected = Versions.expected(ifMatch);
        queries.found(access.get(), id);
        switch (decision.status()) {
            case ACCEPTED -> moving.accept(access.get(), id, expected);
            case DECLINED -> moving.decline(access.get(), id, expected);
            case WITHDRAWN -> moving.withdraw(access.get(), id, expected);
        }
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        TransferView move = queries.found(access.get(), id);
        return response.entity(move).tag(Versions.tag(move.version())).build();
    }
}
