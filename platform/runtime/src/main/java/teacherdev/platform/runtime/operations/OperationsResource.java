package teacherdev.platform.runtime.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.inbox.DeadLetterView;
import teacherdev.platform.runtime.inbox.DeadLetters;
import teacherdev.platform.runtime.inbox.DeadLetters.Replay;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Operating one service. */
@Path("/api/v1/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators: event backlog, dead letters, republication")
@RunOnVirtualThread
public class OperationsResource {

    private final DeadLetters deadLetters;
    private final Republication republication;
    private final OperationsStatus status;
    private final CurrentAccess access;
    private final String self;

    OperationsResource(
            DeadLetters deadLetters,
            Republication republication,
            OperationsStatus status,
            CurrentAccess access,
            @ConfigProperty(name = "quarkus.application.name") String self) {
        this.deadLetters = deadLetters;
        this.republication = republication;
        this.status = status;
        this.access = access;
        this.self = self;
    }

    @GET
    @Path("/status")
    @Permits(Role.ADMIN)
    @Operation(summary = "How far behind the events of a service are 事件积压情况")
    public ServiceStatus getOperationsStatus(@PathParam("service") String service) {
        requireSelf(service);
        return status.read();
    }

    @GET
    @Path("/dead-letters")
    @Permits(Role.ADMIN)
    @Operation(summary = "Events that could not be taken, with the reason 死信列表")
    public Page<DeadLetterView> listDeadLetters(@PathParam("service") String service, @Valid @BeanParam Paging paging) {
        requireSelf(service);
        return Page.of(
                deadLetters.open(paging.after(1).map(cursor -> cursor.id(0)), paging.rowsToRead()),
                paging,
                letter -> Cursor.of(letter.id()));
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @Permits(Role.ADMIN)
    @Operation(summary = "Hand a dead letter to its handler again 重放死信")
    public Response replayDeadLetter(@PathParam("service") String service, @PathParam("id") UUID id) {
        requireSelf(service);
        return switch (deadLetters.replay(id)) {
            case Replay.Taken _ -> Response.noContent().build();
            case Replay.NotOpen _ ->
                throw new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No open dead letter has this id", "没有此编号的待处理死信"));
            case Replay.StillMalformed still ->
                throw new ProblemException(
                        PlatformProblem.CONFLICT, Text.of(still.reason(), "仍无法处理：" + still.reason()));
        };
    }

    @POST
    @Path("/republish")
    @Permits(Role.ADMIN)
    @Operation(summary = "Emit the current state of everything again 重新发布当前状态")
    public Response republish(@PathParam("service") String service) {
        requireSelf(service);
        republication.request(access.get());
        return Response.accepted().build();
    }

    private void requireSelf(String service) {
        if (!self.equals(service)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, Text.of("This is " + self, "当前服务为 " + self));
        }
    }
}
