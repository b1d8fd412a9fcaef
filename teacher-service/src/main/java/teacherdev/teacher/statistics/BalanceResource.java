package teacherdev.teacher.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.policy.SchoolYears;

/** Balance between schools. */
@Path("/api/v1/statistics/balance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Staff, titles and balance between schools 统计")
@RunOnVirtualThread
public class BalanceResource {

    private final Balance balance;
    private final SchoolYears schoolYears;
    private final CurrentAccess access;
    private final Clock clock;

    BalanceResource(Balance balance, SchoolYears schoolYears, CurrentAccess access, Clock clock) {
        this.balance = balance;
        this.schoolYears = schoolYears;
        this.access = access;
        this.clock = clock;
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
            summary = "The seven indicators and the difference coefficients, county by county 优质均衡指标与校际差异系数",
            description =
                    "Combined schools are split by weighted pupils; small schools stand outside; limits are compared"
                            + " exactly. All numbers that a scope may set are the policy BALANCE. JSON, CSV or .xlsx by"
                            + " Accept, where each line is an indicator of a school or a coefficient.")
    public BalanceView getBalance(
            @QueryParam("region")
                    @Size(max = 30)
                    @Parameter(description = "Code of a region; all in your scope when absent")
                    String region,
            @QueryParam("stage") @Parameter(description = "PRIMARY or JUNIOR; both when absent") Stage stage,
            @QueryParam("year")
                    @Parameter(description = "The school year that starts in this year; that of the day when absent")
                    Integer year,
            @QueryParam("asOf") @Parameter(description = "The day of the staff; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt,
            @QueryParam("details") @DefaultValue("true") @Parameter(description = "false: without the schools")
                    boolean details) {
        AsOf point = AsOf.of(clock, asOf, knownAt);
        return balance.of(
                access.get(), region, stage, year == null ? schoolYears.of(region, point.day()) : year, point, details);
    }

    @POST
    @Path("/coefficients")
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
            summary = "Work out a difference coefficient for given figures; nothing is stored 试算差异系数",
            description = "Weighted by pupils. One school gives 0; no pupils give null.")
    public CoefficientAnswer calculateCoefficient(@NotNull @Valid CoefficientRequest request) {
        return CoefficientAnswer.of(request);
    }
}
