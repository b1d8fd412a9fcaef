package teacherdev.training.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Figures of mentors, of organisations that help each other and of studios. */
@Path("/api/v1/statistics/training/pairings")
@Tag(name = "Training statistics")
@RunOnVirtualThread
public class PairingStatisticsResource {

    private final PairingFigures figures;
    private final CurrentAccess access;

    PairingStatisticsResource(PairingFigures figures, CurrentAccess access) {
        this.figures = figures;
        this.access = access;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Who has a mentor in a region, and what else is paired there 结对统计",
            description =
                    "Coverage is new teachers with an active or graduated mentor of all new teachers, out of the sums."
                            + " JSON, CSV or .xlsx by Accept; the tables hold the schools.")
    public PairingStatistics getPairingStatistics(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school, or CN", example = "511702")
                    String region,
            @QueryParam("asOf") LocalDate asOf) {
        return figures.figures(access.get(), region, asOf);
    }
}
