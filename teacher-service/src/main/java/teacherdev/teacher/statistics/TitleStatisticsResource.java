package teacherdev.teacher.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Statistics of titles. */
@Path("/api/v1/statistics/titles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class TitleStatisticsResource {

    private final Census census;
    private final CurrentAccess access;

    TitleStatisticsResource(Census census, CurrentAccess access) {
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
            summary = "Count staff by title and other groups on a day 职称统计",
            description =
                    "The title is the latest appointed one on that day; the shares add up to 100 but for rounding. JSON, CSV or .xlsx by"
                            + " Accept.")
    public CensusView countTitles(
            @Valid @BeanParam CensusFilter filter,
            @QueryParam("groupBy")
                    @Size(max = 200)
                    @Parameter(example = "title,stage", description = "As for staff; title when absent")
                    String groupBy) {
        return census.groups(access.get(), filter, Grouping.of(groupBy, Dimension.TITLE));
    }

    @POST
    @Path("/published-tables")
    @Consumes(MediaType.APPLICATION_JSON)
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
            summary = "Check a published table of counts and shares against itself; nothing is stored 公布数据核对",
            description =
                    "Each printed share is worked out again from the counts of its row, half up to two decimals, and each"
                            + " printed total from its counts. A contradiction is reported; the printed value is kept.")
    public PublishedTableReport checkPublishedTable(@NotNull @Valid PublishedTableRequest table) {
        return PublishedTableReport.of(table);
    }
}
