package teacherdev.evaluation.schoolevaluation;

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
import jakarta.ws.rs.core.HttpHeaders;
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
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Rounds of school evaluation. */
@Path("/api/v1/school-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "School evaluation", description = "Schools in three-year rounds 学校评价")
@RunOnVirtualThread
public class RoundResource {

    private final Rounds rounds;
    private final DecidingRounds deciding;
    private final RoundQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    RoundResource(
            Rounds rounds, DecidingRounds deciding, RoundQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.rounds = rounds;
        this.deciding = deciding;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Open a three-year round 建立学校评价轮次",
            description = "Areas and weights are those of the policy SCHOOL_EVALUATION on its first day.")
    @APIResponseSchema(value = RoundView.class, responseCode = "201")
    public Response openSchoolEvaluation(@NotNull @Valid RoundRequest request) {
        UUID id = rounds.open(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/school-evaluations/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List rounds of school evaluation 学校评价列表")
    public Page<RoundView> listSchoolEvaluations(@Valid @BeanParam Paging paging) {
        return queries.rounds(access.get(), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Read a round with its results 查看学校评价",
            description = "Weakest third and bottom two once it is decided; a school sees its own result only.")
    @APIResponseSchema(RoundView.class)
    public Response getSchoolEvaluation(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/scores")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Score schools in areas, all or none 录入学校评价得分")
    public void scoreSchools(@PathParam("id") UUID id, @NotNull @Valid ScoresRequest request) {
        rounds.score(access.get(), id, request);
    }

    @PUT
    @Path("/{id}/decision")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Decide a round 评定",
            description = "422 ROUND_INCOMPLETE names each school and area without a score.")
    @APIResponseSchema(RoundView.class)
    public Response decideSchoolEvaluation(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deciding.decide(access.get(), id, Versions.expected(ifMatch));
        return tagged(Response.ok(), id);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        RoundView.Tagged found = queries.round(access.get(), id).orElseThrow(Rounds::notFound);
        return response.entity(found.view()).tag(Versions.tag(found.version())).build();
    }
}
