package teacherdev.evaluation.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.cycle.CycleQueries;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Results and grades of a cycle. */
@Path("/api/v1/evaluation-cycles/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation results", description = "Scores, grades and why 考核结果")
@RunOnVirtualThread
public class ResultResource {

    private final ResultQueries queries;
    private final CycleQueries cycles;
    private final DecidingGrades deciding;
    private final CurrentAccess access;

    ResultResource(ResultQueries queries, CycleQueries cycles, DecidingGrades deciding, CurrentAccess access) {
        this.queries = queries;
        this.cycles = cycles;
        this.deciding = deciding;
        this.access = access;
    }

    @GET
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
    @Operation(summary = "Results of a cycle, highest score first 考核结果列表")
    public Page<ResultView> listEvaluationResults(
            @PathParam("id") UUID id,
            @QueryParam("sheet") @DefaultValue("TEACHING") SheetKind sheet,
            @QueryParam("school") @Size(max = 30) String school,
            @Valid @BeanParam Paging paging) {
        cycles.visible(access.get(), id);
        return queries.page(access.get(), id, sheet, school, paging);
    }

    @GET
    @Path("/{teacherId}")
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
            summary = "One person's result with inputs and trace 查看考核结果",
            description = "A teacher sees her own once it is public. The ETag covers result and grade.")
    @APIResponseSchema(ResultView.class)
    public Response getEvaluationResult(
            @PathParam("id") UUID id,
            @PathParam("teacherId") UUID teacherId,
            @QueryParam("sheet") @DefaultValue("TEACHING") SheetKind sheet,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return tagged(id, teacherId, sheet, language);
    }

    @PUT
    @Path("/{teacherId}/grade")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Decide a grade 评定等次",
            description =
                    "Within the unit's share of 优秀 (409 EXCELLENT_QUOTA_FULL), never against a veto (422), never on"
                            + " one's own case (403). The decision and its reason stand in the audit trail.")
    @APIResponseSchema(ResultView.class)
    public Response decideGrade(
            @PathParam("id") UUID id,
            @PathParam("teacherId") UUID teacherId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid GradeRequest request) {
        UUID self = access.caller().teacherId().orElse(null);
        deciding.decide(access.get(), self, id, teacherId, Versions.expected(ifMatch), request);
        return tagged(id, teacherId, SheetKind.TEACHING, language);
    }

    private Response tagged(UUID id, UUID teacherId, SheetKind sheet, String language) {
        ResultView.Tagged found = queries.one(access.get(), id, teacherId, sheet, Text.preferred(language))
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such result in your scope", "您的管辖范围内没有该结果")));
        return Response.ok(found.view()).tag(Versions.tag(found.version())).build();
    }
}
