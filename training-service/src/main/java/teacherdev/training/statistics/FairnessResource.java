package teacherdev.training.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.PageOrFile;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.statistics.FairnessQueries.Waited;

/** How evenly training is spread, and who has waited longest to be sent out. */
@Path("/api/v1/statistics/training")
@Tag(name = "Training statistics")
@RunOnVirtualThread
public class FairnessResource {

    private final FairnessQueries queries;
    private final CurrentAccess access;

    FairnessResource(FairnessQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Path("/fairness")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "How evenly a year's training reached people 培训公平性",
            description =
                    "Hours per head, people without training or long not sent out by school, and Gini coefficients of persons"
                            + " and between schools. JSON, CSV or .xlsx by Accept.")
    public FairnessView getTrainingFairness(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school", example = "511702")
                    String region,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year) {
        return queries.fairness(access.get(), region, year);
    }

    @GET
    @Path("/last-outings")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Who was last sent out when, longest ago first 外出培训轮次",
            description =
                    "An outing is an activity above the county's level. People whom their schools have on the day of asking."
                            + " Page by page as JSON, or all of them as CSV or .xlsx by Accept, 50,000 at most (413 TOO_MANY_ROWS).")
    public PageOrFile<OutingView> listLastOutings(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a county or school", example = "511702")
                    String region,
            @QueryParam("before") @Parameter(description = "Only those who were last out before this day's month")
                    LocalDate before,
            @QueryParam("year")
                    @Min(1900)
                    @Max(2199)
                    @Parameter(
                            description =
                                    "Only those who were last out before this year of the region, a school year where policy data say"
                                            + " so; in the place of before")
                    Integer year,
            @Valid @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Access reader = access.get();
        Waited asked = new Waited(region, before, year);
        return PageOrFile.of(
                headers, () -> queries.lastOutings(reader, asked, paging), () -> queries.outings(reader, asked));
    }
}
