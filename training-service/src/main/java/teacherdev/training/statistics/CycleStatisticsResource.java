package teacherdev.training.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import teacherdev.training.cycle.Requirement;

/** Who has met a training cycle, in a region. */
@Path("/api/v1/statistics/training/cycles")
@Tag(name = "Training statistics")
@RunOnVirtualThread
public class CycleStatisticsResource {

    private final CycleStatisticsQueries queries;
    private final CurrentAccess access;

    CycleStatisticsResource(CycleStatisticsQueries queries, CurrentAccess access) {
        this.queries = queries;
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
            summary = "Who has met a training cycle in a region or school 周期完成情况",
            description =
                    "Each person is counted once, where she is on the day; what is asked of her is what her county's scheme says."
                            + " Rates are quotients of sums. At most half a minute behind the ledger. JSON, CSV or .xlsx by Accept.")
    public CycleStatistics getCycleStatistics(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school, or CN", example = "511702")
                    String region,
            @QueryParam("cycle")
                    @NotBlank
                    @Pattern(regexp = "[0-9]{4}(-[0-9]{4})?")
                    @Parameter(
                            description = "A cycle, or for NEW_TEACHER the year in which the work began",
                            example = "2021-2025")
                    String cycle,
            @QueryParam("requirement") @DefaultValue("IN_SERVICE") Requirement requirement,
            @QueryParam("asOf") @Parameter(description = "The day of the head count; today when absent") LocalDate asOf,
            @QueryParam("groupBy")
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "Comma-separated: school, county, city, province; stage, subject, title, employmentKind, ageBand",
                            example = "school")
                    String groupBy) {
        return queries.figures(access.get(), region, cycle, requirement, asOf, Grouping.of(groupBy));
    }
}
