package teacherdev.evaluation.pay.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The export for payroll. */
@Path("/api/v1/pay-pools")
@Tag(name = "Pay pools")
@RunOnVirtualThread
public class ExportResource {

    private final ExportingPay exporting;
    private final PayReach.Current reach;

    ExportResource(ExportingPay exporting, PayReach.Current reach) {
        this.exporting = exporting;
        this.reach = reach;
    }

    @GET
    @Path("/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, Tabular.XLSX, Tabular.CSV})
    @Permits({Role.PRINCIPAL, Role.PAYROLL})
    @Operation(
            summary = "The lines of a locked pool for payroll, as JSON, .xlsx or .csv by Accept 导出工资数据",
            description =
                    "One row per line with the pay item of the finance system; the last row of a table is the total. 409"
                            + " PAY_POOL_STATE before the lock. With month: the instalments of MONTHLY parts, over the months in"
                            + " which each person was there; over the year they sum to the lines. Writes the audit trail.")
    public PayrollExport exportPay(
            @PathParam("id") UUID id,
            @QueryParam("month")
                    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
                    @Parameter(
                            description = "Only the instalments of this month of parts that are paid monthly",
                            example = "2026-03")
                    String month) {
        return exporting.export(reach.get(), id, month == null ? null : YearMonth.parse(month));
    }
}
