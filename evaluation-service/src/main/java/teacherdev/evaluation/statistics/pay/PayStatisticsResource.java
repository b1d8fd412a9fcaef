package teacherdev.evaluation.statistics.pay;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The spread of performance pay. */
@Path("/api/v1/statistics/pay")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
@Tag(name = "Statistics", description = "Figures 统计")
@RunOnVirtualThread
public class PayStatisticsResource {

    private final PayStatisticsQueries queries;
    private final CurrentAccess access;

    PayStatisticsResource(PayStatisticsQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(
            summary = "How performance pay is spread, by school or region 绩效工资差距",
            description =
                    "From locked statements: people, sum, mean, Gini coefficient, decile ratio, and whether the result is"
                            + " flat 平均主义. Groups of fewer people than the policy's minimum are named without figures, and so"
                            + " are as many more that these cannot be computed back. JSON, CSV or .xlsx by Accept.")
    public PayStatistics getPayStatistics(
            @QueryParam("region") @NotNull @Size(max = 30) String region,
            @QueryParam("year") @NotNull Integer year,
            @QueryParam("groupBy") @DefaultValue("school") @Pattern(regexp = "school|region") String groupBy) {
        return queries.spread(access.get(), region, year, groupBy.equals("school"));
    }
}
