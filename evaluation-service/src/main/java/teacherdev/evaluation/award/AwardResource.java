package teacherdev.evaluation.award;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Awards. */
@Path("/api/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Awards", description = "Awards and rewards 奖励")
@RunOnVirtualThread
public class AwardResource {

    private final GrantingAwards granting;
    private final AwardQueries queries;
    private final AwardDifferences differences;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    AwardResource(
            GrantingAwards granting,
            AwardQueries queries,
            AwardDifferences differences,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.granting = granting;
        this.queries = queries;
        this.differences = differences;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Grant awards: count times amount 授予奖励",
            description =
                    "TRIENNIAL: the policy's amount, once in three years for an organisation (409 AWARD_TOO_SOON). TARGET"
                            + " and PROGRESS: with a basis, whoever reached it by final results (409 RESULTS_NOT_FINAL)."
                            + " COMPETITION: items with evidence, each rewarded once (409 AWARD_ITEM_REWARDED).")
    @APIResponseSchema(value = AwardView.class, responseCode = "201")
    public Response grantAwards(@NotNull @Valid AwardRequest request) {
        UUID id = granting.grant(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/awards/" + id))
                .entity(found(id))
                .build();
    }

    @GET
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "List awards, latest first 奖励列表", description = "A teacher sees those that she got.")
    public Page<AwardView> listAwards(@QueryParam("year") Integer year, @Valid @BeanParam Paging paging) {
        return queries.awards(access.get(), year, paging);
    }

    @GET
    @Path("/{id}")
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Read an award with its recipients 查看奖励", description = "A teacher sees her own entry only.")
    public AwardView getAward(@PathParam("id") UUID id) {
        return found(id);
    }

    @GET
    @Path("/{id}/pending-differences")
    @Permits({Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "What would be granted otherwise by what is known now 待更正差异",
            description =
                    "An award never changes. What was learned after it was granted - a result that was corrected, a breach of"
                            + " ethics that was confirmed - is listed with the counts then and now. Needs the scope of the award.")
    public Page<AwardDifference> listPendingAwardDifferences(@PathParam("id") UUID id) {
        return new Page<>(differences.pending(access.get(), id), null);
    }

    private AwardView found(UUID id) {
        return queries.award(access.get(), id).orElseThrow(AwardQueries::notFound);
    }
}
