package teacherdev.evaluation.pay.statement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.pdf.PdfWriter;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Text;

/** Statements, for the person herself, the principal of the paying school and payroll. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pay statements", description = "What each person gets and why 绩效工资单")
@RunOnVirtualThread
public class StatementResource {

    private final StatementQueries queries;
    private final StatementPdf pdf;
    private final PayReach.Current reach;

    StatementResource(StatementQueries queries, StatementPdf pdf, PayReach.Current reach) {
        this.queries = queries;
        this.pdf = pdf;
        this.reach = reach;
    }

    @GET
    @Path("/pay-statements")
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL})
    @Operation(
            summary = "List pay statements, latest first, without lines and traces 工资单列表",
            description =
                    "A teacher sees her own from the publication on; a principal those that her school pays; payroll those"
                            + " of its scope.")
    public Page<StatementView> listPayStatements(
            @QueryParam("pool") UUID pool,
            @QueryParam("teacher") UUID teacher,
            @QueryParam("year") Integer year,
            @QueryParam("school") @Size(max = 30) String school,
            @QueryParam("state") @Pattern(regexp = "PREVIEW|PUBLISHED|LOCKED|CORRECTED|SUPERSEDED") String state,
            @Valid @BeanParam Paging paging) {
        return queries.statements(reach.get(), new StatementQueries.Filter(pool, teacher, year, school, state), paging);
    }

    @GET
    @Path("/pay-statements/{id}")
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL})
    @Operation(summary = "Read a pay statement with its lines and the reason for each figure 查看工资单")
    public StatementView getPayStatement(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return queries.statement(reach.get(), id, Text.preferred(language));
    }

    @GET
    @Path("/pay-statements/{id}/document")
    @Produces(PdfWriter.MEDIA_TYPE)
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL})
    @Operation(summary = "A pay statement as PDF 工资单 PDF")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = PdfWriter.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response getPayStatementDocument(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Response.ok(pdf.write(reach.get(), id, Text.preferred(language)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pay-statement-" + id + ".pdf\"")
                .build();
    }

    @GET
    @Path("/teachers/{teacherId}/pay-statements")
    @Permits({Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL})
    @Operation(summary = "A teacher's pay statements, latest first 教师的工资单")
    public Page<StatementView> listPayStatementsOfTeacher(
            @PathParam("teacherId") UUID teacherId, @QueryParam("year") Integer year, @Valid @BeanParam Paging paging) {
        return queries.ofTeacher(reach.get(), teacherId, year, paging);
    }
}
