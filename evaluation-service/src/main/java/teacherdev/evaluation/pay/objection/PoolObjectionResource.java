package teacherdev.evaluation.pay.objection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The objections to the statements of a pool. */
@Path("/api/v1/pay-pools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pay pools")
@RunOnVirtualThread
public class PoolObjectionResource {

    private final PayObjections objections;
    private final PayReach.Current reach;

    PoolObjectionResource(PayObjections objections, PayReach.Current reach) {
        this.objections = objections;
        this.reach = reach;
    }

    @GET
    @Path("/{id}/objections")
    @Permits({Role.PRINCIPAL, Role.PAYROLL})
    @Operation(
            summary = "Objections to the statements of a pool 奖金池的异议",
            description =
                    "All, or with `open=true` those without an answer; for the principal of the school and payroll.")
    public Page<PayObjectionView> listPayObjections(
            @PathParam("id") UUID id,
            @QueryParam("open") @DefaultValue("false") boolean open,
            @Valid @BeanParam Paging paging) {
        return objections.ofPool(reach.get(), id, open, paging);
    }
}
