package teacherdev.evaluation.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Statistics of assessments. */
@Path("/api/v1/statistics/evaluation")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
@Tag(name = "Statistics", description = "Figures without persons 统计")
@RunOnVirtualThread
public class EvaluationStatisticsResource {

    private final EvaluationFigures figures;
    private final CurrentAccess access;

    EvaluationStatisticsResource(EvaluationFigures figures, CurrentAccess access) {
        this.figures = figures;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Grades, score distribution and dispersion 考核统计",
            description =
                    "Over results that are public, each person once. Groups and cells below the policy's minimum are"
                            + " hidden, with as many more that they cannot be computed back. JSON, CSV or .xlsx by Accept.")
    public EvaluationStatistics getEvaluationStatistics(
            @QueryParam("region")
                    @NotNull
                    @Size(max = 30)
                    @Parameter(description = "A region or school", example = "511702")
                    String region,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) @Parameter(example = "2026") Integer year,
            @QueryParam("groupBy") @DefaultValue("SCHOOL") GroupBy groupBy,
            @QueryParam("cycleId") UUID cycleId) {
        return figures.of(access.get(), new EvaluationFigures.Question(region, year, groupBy, cycleId));
    }
}
