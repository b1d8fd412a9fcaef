package teacherdev.evaluation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Comparisons of schemes on what was recorded last year. */
@Path("/api/v1/schemes/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class RecordedResource {

    private final ComparingOnRecords comparing;
    private final RecordedCycles cycles;
    private final RecordedPools pools;
    private final CurrentAccess access;
    private final PayReach.Current reach;

    RecordedResource(
            ComparingOnRecords comparing,
            RecordedCycles cycles,
            RecordedPools pools,
            CurrentAccess access,
            PayReach.Current reach) {
        this.comparing = comparing;
        this.cycles = cycles;
        this.pools = pools;
        this.access = access;
        this.reach = reach;
    }

    @POST
    @Path("/evaluation-cycles/{id}")
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
    @Operation(
            summary = "Compare two schemes on a finished cycle's records 以往年考核数据对比方案",
            description =
                    "What another version would have given to everybody who was assessed. The cycle must be public (409) and"
                            + " lie wholly in the caller's scope (404). Nothing is stored.")
    public RecordedAnswer compareSchemesOnCycle(
            @PathParam("id") UUID id,
            @QueryParam("sheet") @DefaultValue("TEACHING") SheetKind sheet,
            @NotNull @Valid RecordedRequest request) {
        return comparing.compare(access.get(), cycles.of(access.get(), id, sheet), request);
    }

    @POST
    @Path("/pay-pools/{id}")
    @Permits({Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR})
    @Operation(
            summary = "Compare two schemes on a locked pool's records 以往年绩效工资数据对比方案",
            description =
                    "What another version would have paid. Persons are for payroll and the principal of the paying school; others"
                            + " see sums, compare adopted versions only (422 SCHEME_NOT_USABLE), and are refused when there are"
                            + " few people (403 CELL_TOO_SMALL). Nothing is stored.")
    public RecordedAnswer compareSchemesOnPool(@PathParam("id") UUID id, @NotNull @Valid RecordedRequest request) {
        return comparing.compare(access.get(), pools.of(reach.get(), id), request);
    }
}
