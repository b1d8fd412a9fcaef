package teacherdev.evaluation.pay.pool;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.pay.journal.BooksView;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Pay pools and their books. */
@Path("/api/v1/pay-pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pay pools", description = "Money for performance pay and who gets it 绩效工资奖金池")
@RunOnVirtualThread
public class PoolResource {

    private final OpeningPools opening;
    private final PoolQueries queries;
    private final IdempotencyKeys keys;
    private final PayReach.Current reach;

    PoolResource(OpeningPools opening, PoolQueries queries, IdempotencyKeys keys, PayReach.Current reach) {
        this.opening = opening;
        this.queries = queries;
        this.keys = keys;
        this.reach = reach;
    }

    @POST
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Open a pay pool 设立奖金池",
            description =
                    "A region's pool is divided among schools and holds at least the policy's percentage of last year's"
                            + " payroll, rounded up to the cent (422 POOL_BELOW_FLOOR); a school's pool is divided among its people."
                            + " Parts are split by largest remainder, ties to the earlier part.")
    @APIResponseSchema(value = PoolView.class, responseCode = "201")
    public Response openPayPool(@NotNull @Valid PoolRequest request) {
        UUID id = opening.open(reach.get(), keys.of(request), request);
        return answer(Response.created(URI.create("/api/v1/pay-pools/" + id)), id);
    }

    @GET
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(summary = "List pay pools, latest first, without parts and runs 奖金池列表")
    public Page<PoolView> listPayPools(
            @QueryParam("year") Integer year,
            @QueryParam("scope") @Size(max = 30) String scope,
            @QueryParam("state") PoolState state,
            @QueryParam("parent") UUID parent,
            @Valid @BeanParam Paging paging) {
        return queries.pools(reach.get(), new PoolQueries.Filter(year, scope, state, parent), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(summary = "Read a pay pool 查看奖金池")
    @APIResponseSchema(PoolView.class)
    public Response getPayPool(@PathParam("id") UUID id) {
        return answer(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/parts")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Divide a pool into other parts 调整子池",
            description = "Only while nothing was computed. Needs If-Match.")
    @APIResponseSchema(PoolView.class)
    public Response dividePayPool(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PartsRequest request) {
        opening.divide(reach.get(), id, Versions.expected(ifMatch), request.parts());
        return answer(Response.ok(), id);
    }

    @GET
    @Path("/{id}/runs")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(summary = "Every computing of a pool, latest first; nothing is overwritten 历次计算")
    public Page<PoolView.RunView> listPayRuns(@PathParam("id") UUID id) {
        return new Page<>(queries.runs(reach.get(), id), null);
    }

    @GET
    @Path("/{id}/books")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(
            summary = "The books of a pool, and the proof that they close to the cent 账目平衡",
            description =
                    "Added up from an append-only double-entry journal: pool = allocated + deductions that are kept +"
                            + " unallocated. 403 CELL_TOO_SMALL for who may not see what persons get when there are few of them.")
    public BooksView getPayBooks(@PathParam("id") UUID id) {
        return queries.books(reach.get(), id);
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        Pool pool = queries.pool(reach.get(), id);
        return response.entity(queries.view(reach.get(), id))
                .tag(Versions.tag(pool.rowVersion()))
                .build();
    }
}
