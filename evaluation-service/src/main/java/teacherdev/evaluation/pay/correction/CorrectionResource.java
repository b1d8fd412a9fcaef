package teacherdev.evaluation.pay.correction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.pay.pool.PoolView;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Corrections of locked pools. */
@Path("/api/v1/pay-pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pay pools")
@RunOnVirtualThread
public class CorrectionResource {

    private final CorrectingPools correcting;
    private final Differences differences;
    private final PoolQueries pools;
    private final IdempotencyKeys keys;
    private final PayReach.Current reach;

    CorrectionResource(
            CorrectingPools correcting,
            Differences differences,
            PoolQueries pools,
            IdempotencyKeys keys,
            PayReach.Current reach) {
        this.correcting = correcting;
        this.differences = differences;
        this.pools = pools;
        this.keys = keys;
        this.reach = reach;
    }

    @POST
    @Path("/{id}/corrections")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Begin the correction of a locked pool 更正",
            description =
                    "Computes everybody anew as a further version in PREVIEW; the locked version stays in force until the"
                            + " new one has been published and locked, which posts the differences as balancing entries.")
    @APIResponseSchema(value = PoolView.class, responseCode = "201")
    public Response correctPayPool(@PathParam("id") UUID id, @NotNull @Valid CorrectionRequest request) {
        correcting.correct(reach.get(), keys.of(request), id, request);
        Pool pool = pools.pool(reach.get(), id);
        return Response.created(URI.create("/api/v1/pay-pools/" + id + "/differences"))
                .entity(pools.view(reach.get(), id))
                .tag(Versions.tag(pool.rowVersion()))
                .build();
    }

    @GET
    @Path("/{id}/differences")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "The difference sheet of a version against the locked one that it corrects 差异表",
            description = "Of a school's pool for its principal and payroll only.")
    public DifferenceView getPayDifferences(@PathParam("id") UUID id, @QueryParam("version") Integer version) {
        return differences.sheet(reach.get(), id, version);
    }

    @GET
    @Path("/{id}/pending-differences")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "What events told after the lock; it changes nothing until a correction is begun 待处理差异",
            description =
                    "Employment kind, ethics, presence and headcount, and whatever the plan reads: hours, pairings, titles,"
                            + " honours, terms, results. Each with the value then and now and its source.")
    public Page<PendingView> listPayPendingDifferences(@PathParam("id") UUID id) {
        return new Page<>(differences.pending(reach.get(), id), null);
    }
}
