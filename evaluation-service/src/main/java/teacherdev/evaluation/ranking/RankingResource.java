package teacherdev.evaluation.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Rankings. */
@Path("/api/v1/rankings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings", description = "Recommendation by score 量化推荐")
@RunOnVirtualThread
public class RankingResource {

    private final RankingPeople ranking;
    private final RankingQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    RankingResource(RankingPeople ranking, RankingQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.ranking = ranking;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Rank candidates and cut at the quota 量化推荐排序",
            description =
                    "By score from high to low, then by the tie-breaks. 409 TIE_AT_CUTOFF lists in `errors` those who are"
                            + " equal in everything at the cut; send the request again with `decision`, which is audited.")
    @APIResponseSchema(value = RankingView.class, responseCode = "201")
    public Response makeRanking(@NotNull @Valid RankingRequest request) {
        UUID self = access.caller().teacherId().orElse(null);
        UUID id = ranking.rank(access.get(), self, keys.of(request), request);
        return Response.created(URI.create("/api/v1/rankings/" + id))
                .entity(found(id))
                .build();
    }

    @GET
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
    @Operation(summary = "List rankings, latest first 推荐排序列表")
    public Page<RankingView> listRankings(
            @QueryParam("organisation") @Size(max = 30) String organisation, @Valid @BeanParam Paging paging) {
        return queries.rankings(access.get(), organisation, paging);
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
    @Operation(
            summary = "Read a ranking 查看推荐排序",
            description = "A teacher sees one in which she stands once it is public.")
    public RankingView getRanking(@PathParam("id") UUID id) {
        return found(id);
    }

    private RankingView found(UUID id) {
        return queries.ranking(access.get(), id)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such ranking in your scope", "您的管辖范围内没有该排序")));
    }
}
