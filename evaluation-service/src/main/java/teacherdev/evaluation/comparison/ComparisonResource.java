package teacherdev.evaluation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Comparisons of schemes. */
@Path("/api/v1/schemes/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class ComparisonResource {

    private final ComparingSchemes comparing;
    private final CurrentAccess access;

    ComparisonResource(ComparingSchemes comparing, CurrentAccess access) {
        this.comparing = comparing;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Compare two schemes 方案对比",
            description =
                    "What the documents say differently, and which values differ for the people that come along. Nothing is"
                            + " stored.")
    public ComparisonAnswer compareSchemes(@NotNull @Valid ComparisonRequest request) {
        return comparing.compare(access.get(), request);
    }
}
