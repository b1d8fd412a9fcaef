package teacherdev.evaluation.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.cycle.CycleQueries;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The commands that compute and correct a cycle. */
@Path("/api/v1/evaluation-cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation results", description = "Scores, grades and why 考核结果")
@RunOnVirtualThread
public class ComputationResource {

    private final ComputingCycles computing;
    private final CorrectingCycles correcting;
    private final Computations computations;
    private final Differences differences;
    private final StandingTwice standing;
    private final CycleQueries cycles;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    ComputationResource(
            ComputingCycles computing,
            CorrectingCycles correcting,
            Computations computations,
            Differences differences,
            StandingTwice standing,
            CycleQueries cycles,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.computing = computing;
        this.correcting = correcting;
        this.computations = computations;
        this.differences = differences;
        this.standing = standing;
        this.cycles = cycles;
        this.keys = keys;
        this.access = access;
    }

    /** A list of everything there is. */
    record Items<T>(List<T> items) {}

    @POST
    @Path("/computations")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Compute the cycle 计算考核结果",
            description =
                    "All or nothing. 422 DATA_REFUSED names person and field of what is missing or wrong. A computed"
                            + " cycle may be computed again until its results are public.")
    @APIResponseSchema(value = Computation.class, responseCode = "201")
    public Response computeEvaluationCycle(@PathParam("id") UUID id, @NotNull @Valid ComputationRequest request) {
        return created(id, computing.compute(access.get(), keys.of(request), id), "computations");
    }

    @GET
    @Path("/computations")
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
    @Operation(summary = "The latest runs over a cycle, corrections included 计算记录")
    public Items<Computation> listEvaluationComputations(@PathParam("id") UUID id) {
        cycles.visible(access.get(), id);
        return new Items<>(computations.latest(id));
    }

    @GET
    @Path("/pending-differences")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "What a correction would change now 待更正差异",
            description =
                    "What was learned after the results were computed, such as hours that were revoked, changes nothing"
                            + " by itself. A school sees of its county's cycle what concerns its own people.")
    public Items<Difference> listPendingDifferences(@PathParam("id") UUID id) {
        return new Items<>(correcting.pending(access.get(), id));
    }

    @POST
    @Path("/corrections")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Correct results that are public or final 更正考核结果",
            description =
                    "New versions for those whose values changed, with a difference sheet; nothing is overwritten. With raises"
                            + " it gives 优秀 to whom an upheld objection and her score give it, while her unit has"
                            + " seats (409 EXCELLENT_QUOTA_FULL). With standTwice it explains who stands here twice since"
                            + " records were merged; both results stay.")
    @APIResponseSchema(value = Computation.class, responseCode = "201")
    public Response correctEvaluationCycle(@PathParam("id") UUID id, @NotNull @Valid CorrectionRequest request) {
        UUID self = access.caller().teacherId().orElse(null);
        return created(id, correcting.correct(access.get(), self, keys.of(request), id, request), "corrections");
    }

    @GET
    @Path("/corrections/{correctionId}")
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
    @Operation(summary = "The difference sheet of a correction, within your scope 更正差异表")
    public Items<Difference> getCorrectionSheet(
            @PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId) {
        cycles.visible(access.get(), id);
        found(id, correctionId);
        String[] scopes = access.get().scopeArray();
        List<Difference> sheet = new ArrayList<>(differences.ofCorrection(correctionId, scopes));
        sheet.addAll(standing.explained(correctionId, scopes));
        return new Items<>(sheet);
    }

    private Response created(UUID cycleId, UUID id, String kind) {
        return Response.created(URI.create("/api/v1/evaluation-cycles/" + cycleId + "/" + kind + "/" + id))
                .entity(found(cycleId, id))
                .build();
    }

    private Computation found(UUID cycleId, UUID id) {
        return computations
                .one(cycleId, id)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such run of this cycle", "本周期没有该次计算")));
    }
}
