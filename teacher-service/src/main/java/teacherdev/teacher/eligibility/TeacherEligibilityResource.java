package teacherdev.teacher.eligibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.title.rules.TitleLevel;

/** Who may apply for which title. */
@Path("/api/v1/teachers/{id}/title-eligibility")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Titles", description = "Titles, eligibility, applications and posts 职称与岗位")
@RunOnVirtualThread
public class TeacherEligibilityResource {

    private final JudgingEligibility judging;
    private final CurrentAccess access;
    private final Clock clock;

    TeacherEligibilityResource(JudgingEligibility judging, CurrentAccess access, Clock clock) {
        this.judging = judging;
        this.access = access;
        this.clock = clock;
    }

    @GET
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
    @Operation(
            summary = "May a teacher apply for a title, and why 职称申报资格",
            description =
                    "Every condition, met or not, with the facts behind it and the day from which it will be met.")
    public EligibilityView getTitleEligibility(
            @PathParam("id") UUID id,
            @QueryParam("target") @NotNull @Parameter(example = "FIRST") TitleLevel target,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return judging.judge(access.get(), id, target, Glance.of(clock, asOf, knownAt), Text.preferred(language));
    }
}
