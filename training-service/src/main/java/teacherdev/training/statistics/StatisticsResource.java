package teacherdev.training.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;
import teacherdev.training.rollup.Reconciliation;
import teacherdev.training.rollup.ReconcilingRollups;
import teacherdev.training.statistics.LedgerLineQueries.Group;

/** Training figures of schools and regions. */
@Path("/api/v1/statistics/training")
@Tag(
        name = "Training statistics",
        description = "Hours, people and completion by school, region, level, form and month 培训统计")
@RunOnVirtualThread
public class StatisticsResource {

    private final TrainingQueries queries;
    private final LedgerLineQueries lines;
    private final BudgetQueries budgets;
    private final ReconcilingRollups reconciling;
    private final CurrentAccess access;

    StatisticsResource(
            TrainingQueries queries,
            LedgerLineQueries lines,
            BudgetQueries budgets,
            ReconcilingRollups reconciling,
            CurrentAccess access) {
        this.queries = queries;
        this.lines = lines;
        this.budgets = budgets;
        this.reconciling = reconciling;
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
            summary = "Training figures of a region or school in a year 培训统计",
            description =
                    "Hours belong to the school of the activity's day, in groups of persons to her; a person is counted once, where"
                            + " she is on the census day; rates are quotients of sums. JSON, CSV or .xlsx by Accept.")
    public TrainingStatistics getTrainingStatistics(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school, or CN", example = "511702")
                    String region,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year,
            @QueryParam("groupBy")
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "Comma-separated: school, county, city, province; stage, subject, title, employmentKind, ageBand;"
                                            + " courseLevel, form, month, category",
                            example = "school,courseLevel")
                    String groupBy,
            @QueryParam("people")
                    @DefaultValue("true")
                    @Parameter(description = "false leaves people, staff and completion out, which costs a fraction")
                    boolean people) {
        return queries.figures(access.get(), region, year, Grouping.of(groupBy), people);
    }

    @GET
    @Path("/entries")
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
            summary = "The entries of the ledger behind a school's figure 明细下钻",
            description =
                    "Their hours add up to the figure of the same school, year, month, level, form and category. Page by page"
                            + " as JSON, or all of them as CSV or .xlsx by Accept, 50,000 at most (413 TOO_MANY_ROWS).")
    public PageOrFile<LedgerLine> listEntriesBehindFigure(
            @QueryParam("school") @NotBlank @Size(max = 40) @Parameter(example = "5117020001") String school,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year,
            @QueryParam("month") @Min(1) @Max(12) Integer month,
            @QueryParam("courseLevel") CourseLevel courseLevel,
            @QueryParam("form") Form form,
            @QueryParam("category") @Size(max = 40) String category,
            @Valid @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Access reader = access.get();
        Group group = new Group(school, year, month, courseLevel, form, category);
        return PageOrFile.of(headers, () -> lines.lines(reader, group, paging), () -> lines.file(reader, group));
    }

    @GET
    @Path("/budget")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "What became of a year's money for training 培训经费使用",
            description =
                    "Of the programmes of organisations in the region. A programme's year is a school year where the"
                            + " region's years are; from and to say its days. JSON, CSV or .xlsx by Accept.")
    public BudgetUse getTrainingBudgetUse(
            @QueryParam("region")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school, or CN", example = "511702")
                    String region,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year) {
        return budgets.use(access.get(), region, year);
    }

    @GET
    @Path("/reconciliation")
    @Produces(MediaType.APPLICATION_JSON)
    @Permits({Role.ADMIN, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR
    })
    @Operation(
            summary = "Recompute the sums from the ledger and report every difference 对账",
            description = "Nothing is corrected; the list is empty when all agree.")
    public Reconciliation getReconciliation(
            @QueryParam("year") @Min(1900) @Max(2199) @Parameter(description = "All years when absent") Integer year) {
        return reconciling.reconcile(access.get(), year);
    }
}
