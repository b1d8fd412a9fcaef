package teacherdev.evaluation.score;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.ProblemException;

/** Score sheets. */
@Path("/api/v1/score-sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Score sheets", description = "Scores by colleagues, leaders, pupils and parents 评分表")
@RunOnVirtualThread
public class SheetResource {

    private final RunningSheets running;
    private final SheetStore store;
    private final Codes codes;
    private final Means means;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    SheetResource(
            RunningSheets running,
            SheetStore store,
            Codes codes,
            Means means,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.running = running;
        this.store = store;
        this.codes = codes;
        this.means = means;
        this.keys = keys;
        this.access = access;
    }

    /** Everything there is. */
    record Items<T>(List<T> items) {}

    /** How many pairs are new. */
    record Assigned(int assigned) {}

    /** Codes, told this once. */
    record MadeCodes(List<String> codes) {}

    @POST
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Open a score sheet of a cycle 建立评分表",
            description = "A SELF sheet is assigned to everybody who is assessed. The minimum sample is the policy's.")
    @APIResponseSchema(value = Sheet.class, responseCode = "201")
    public Response openScoreSheet(@NotNull @Valid SheetRequest request) {
        UUID id = running.open(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/score-sheets/" + id)), id);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Score sheets of a cycle 评分表列表", description = "A teacher sees those on which she is a rater.")
    public Items<Sheet> listScoreSheets(@QueryParam("cycleId") @NotNull UUID cycleId) {
        return new Items<>(store.ofCycle(access.get(), cycleId));
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a score sheet 查看评分表")
    @APIResponseSchema(Sheet.class)
    public Response getScoreSheet(@PathParam("id") UUID id) {
        return tagged(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/assignments")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(summary = "Say who rates whom 指定评分人")
    public Assigned assignRaters(@PathParam("id") UUID id, @NotNull @Valid AssignmentsRequest request) {
        return new Assigned(running.assign(access.get(), id, request));
    }

    @POST
    @Path("/{id}/codes")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(
            summary = "Make one-time codes for pupils or parents 生成评分码",
            description = "They are told this once; only their hashes are kept, so a lost answer means new codes.")
    public MadeCodes makeScoreCodes(@PathParam("id") UUID id, @NotNull @Valid CodesRequest request) {
        return new MadeCodes(codes.make(access.get(), id, request));
    }

    @PUT
    @Path("/{id}/closure")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU})
    @Operation(summary = "Close a score sheet 关闭评分表", description = "From now on the means are told and used.")
    @APIResponseSchema(Sheet.class)
    public Response closeScoreSheet(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        running.close(access.get(), id, Versions.expected(ifMatch));
        return tagged(Response.ok(), id);
    }

    @GET
    @Path("/{id}/summary")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.AUDITOR})
    @Operation(
            summary = "Means of a closed sheet 评分汇总",
            description =
                    "Per person one mean out of 100 with flags, and nothing below the minimum sample; 409 SHEET_OPEN"
                            + " while answers come in.")
    public Items<Means.Summary> getScoreSummary(@PathParam("id") UUID id) {
        Sheet sheet =
                store.sheet(access.get(), id).orElseThrow(SheetStore::notFound).view();
        if (sheet.closedAt() == null) {
            throw new ProblemException(EvaluationProblem.SHEET_OPEN, EvaluationProblem.SHEET_OPEN.title());
        }
        return new Items<>(means.of(sheet));
    }

    private Response tagged(Response.ResponseBuilder response, UUID id) {
        Sheet.Tagged found = store.sheet(access.get(), id).orElseThrow(SheetStore::notFound);
        return response.entity(found.view()).tag(Versions.tag(found.version())).build();
    }
}
