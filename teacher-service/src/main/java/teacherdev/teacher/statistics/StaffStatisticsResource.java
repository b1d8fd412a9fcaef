package teacherdev.teacher.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Statistics of staff. */
@Path("/api/v1/statistics/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class StaffStatisticsResource {

    private final Census census;
    private final CurrentAccess access;

    StaffStatisticsResource(Census census, CurrentAccess access) {
        this.census = census;
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
            summary = "Count staff by groups on a day 教职工统计",
            description =
                    "Everybody counts once, where her primary assignment is on that day. JSON, CSV or .xlsx by Accept.")
    public CensusView countStaff(
            @Valid @BeanParam CensusFilter filter,
            @QueryParam("groupBy")
                    @Size(max = 200)
                    @Parameter(
                            example = "school,ageBand",
                            description =
                                    "One to four of province, city, region, school, setting, stage, subject, title,"
                                            + " degree, ageBand, gender, employmentKind, honourLevel, teaching; school"
                                            + " when absent")
                    String groupBy) {
        return census.groups(access.get(), filter, Grouping.of(groupBy, Dimension.SCHOOL));
    }

    @GET
    @Path("/people")
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
            summary = "The people behind a figure 统计下钻名单",
            description = "The same filters as the counts; so the list is as long as the count says.")
    public Page<PersonInCensusView> listCountedStaff(
            @Valid @BeanParam CensusFilter filter, @Valid @BeanParam Paging paging) {
        return census.people(access.get(), filter, paging);
    }

    @GET
    @Path("/roster")
    @Produces({Tabular.XLSX, Tabular.CSV})
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "The people behind a figure as a file 名册导出",
            description =
                    "One line each, by school and name, with the filters of the counts; .xlsx or CSV by Accept. At most"
                            + " 50,000 people (413 TOO_MANY_ROWS).")
    public StaffRoster exportStaff(@Valid @BeanParam CensusFilter filter) {
        return census.roster(access.get(), filter);
    }

    @GET
    @Path("/ratios")
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
    @Operation(summary = "Pupils per teacher, senior share and backbone of a school or region 生师比、高级职称比例与骨干教师")
    public RatiosView getStaffRatios(
            @QueryParam("node")
                    @NotNull
                    @Size(max = 30)
                    @Parameter(example = "5117020001", description = "Code of the school or region")
                    String node,
            @QueryParam("year") @Parameter(description = "School year of the pupils; that of the day when absent")
                    Integer year,
            @Valid @BeanParam CensusFilter filter) {
        return census.ratios(access.get(), node, year, filter);
    }
}
