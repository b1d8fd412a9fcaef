package teacherdev.teacher.ethics;

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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Ethics of a school or county: who has not signed, and the negative list. */
@Path("/api/v1/ethics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ethics")
@RunOnVirtualThread
public class EthicsResource {

    private final EthicsQueries queries;
    private final NegativeList list;
    private final CurrentAccess access;
    private final Clock clock;

    EthicsResource(EthicsQueries queries, NegativeList list, CurrentAccess access, Clock clock) {
        this.queries = queries;
        this.list = list;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Path("/unsigned")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Who in service has not signed the pledge of a year 未签署师德承诺名单")
    public Page<UnsignedView> listUnsignedPledges(
            @QueryParam("organisation")
                    @Size(max = 30)
                    @Parameter(description = "Code of a school or region; all in your scope when absent")
                    String organisation,
            @QueryParam("year") @Parameter(description = "This year when absent") Integer year,
            @Valid @BeanParam Paging paging) {
        return queries.unsigned(
                access.get(), organisation, year == null ? LocalDate.now(clock).getYear() : year, paging);
    }

    @GET
    @Path("/negative-list")
    @Permits({
        Role.TEACHER,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "The negative list in force for an organisation on a day 师德负面清单")
    public NegativeListView getNegativeList(
            @QueryParam("organisation") @NotNull @Size(max = 30) @Parameter(example = "511702") String organisation,
            @QueryParam("asOf") LocalDate asOf) {
        return list.of(organisation, asOf == null ? LocalDate.now(clock) : asOf);
    }
}
