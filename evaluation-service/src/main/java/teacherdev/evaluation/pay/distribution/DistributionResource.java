package teacherdev.evaluation.pay.distribution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.pay.pool.PoolView;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The way of a pool: how it is divided, preview, publication, lock. A region's pool is the bureau's, a school's is not. */
@Path("/api/v1/pay-pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pay pools")
@RunOnVirtualThread
public class DistributionResource {

    private final SettingDistribution setting;
    private final AdvancingPools advancing;
    private final LockingPools locking;
    private final PoolQueries queries;
    private final PayReach.Current reach;

    DistributionResource(
            SettingDistribution setting,
            AdvancingPools advancing,
            LockingPools locking,
            PoolQueries queries,
            PayReach.Current reach) {
        this.setting = setting;
        this.advancing = advancing;
        this.locking = locking;
        this.queries = queries;
        this.reach = reach;
    }

    @PUT
    @Path("/{id}/distribution")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Say how a pool is divided, and among whom 设定分配办法和对象",
            description =
                    "Replaces what was said before. Needs If-Match. A school's pool is divided by its principal or the"
                            + " payroll role only. Everything that is wrong with recipients is listed at once. What the plan"
                            + " reads - hours, titles, results of `sources` - cannot be uploaded; 409 RESULTS_NOT_FINAL while a"
                            + " cycle is not locked or a round not decided.")
    @APIResponseSchema(PoolView.class)
    public Response setPayDistribution(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DistributionRequest request) {
        setting.set(reach.get(), id, Versions.expected(ifMatch), request);
        return answer(id);
    }

    @PUT
    @Path("/{id}/preview")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Compute who gets what, as a new version that only those who decide see 试算预览",
            description =
                    "Needs If-Match. `run` tells what is allocated, what stays, and whether the result is flat 平均主义."
                            + " 422 ALL_WEIGHTS_ZERO, POOL_OVERSPENT, DATA_REFUSED, RESULT_MISSING; 409 RESULTS_NOT_FINAL.")
    @APIResponseSchema(PoolView.class)
    public Response previewPayPool(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        advancing.preview(reach.get(), id, Versions.expected(ifMatch));
        return answer(id);
    }

    @PUT
    @Path("/{id}/publication")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Show each her own result for the publication period 公示",
            description = "Working days by the policy PAY_PUBLICATION and the calendar. Needs If-Match.")
    @APIResponseSchema(PoolView.class)
    public Response publishPayPool(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        advancing.publish(reach.get(), id, Versions.expected(ifMatch));
        return answer(id);
    }

    @PUT
    @Path("/{id}/lock")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Make a published result final, post it to the books, hand a region's money on 锁定",
            description =
                    "409 PUBLICATION_RUNNING before the period is over; 409 OBJECTIONS_OPEN while an answer or a remedy is"
                            + " missing; 409 PAY_POOL_STATE with the state if somebody was faster. Needs If-Match.")
    @APIResponseSchema(PoolView.class)
    public Response lockPayPool(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        locking.lock(reach.get(), id, Versions.expected(ifMatch));
        return answer(id);
    }

    private Response answer(UUID id) {
        Pool pool = queries.pool(reach.get(), id);
        return Response.ok(queries.view(reach.get(), id))
                .tag(Versions.tag(pool.rowVersion()))
                .build();
    }
}
