package teacherdev.teacher.eligibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.title.rules.TitleLevel;

/** Who of a school or county may apply for which title. */
@Path("/api/v1/title-eligibility")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class EligibilityResource {

    private final ListingEligibility listing;
    private final CurrentAccess access;
    private final Clock clock;

    EligibilityResource(JudgingEligibility judging, ListingEligibility listing, CurrentAccess access, Clock clock) {
        this.listing = listing;
        this.access = access;
        this.clock = clock;
    }

    @GET
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
    @Operation(summary = "The teachers of a school or county with what keeps each from a title 申报资格名单")
    public Page<EligibilityItemView> listTitleEligibility(
            @QueryParam("organisation")
                    @Size(max = 30)
                    @Parameter(description = "Code of a school or region; all in your scope when absent")
                    String organisation,
            @QueryParam("target") @NotNull @Parameter(example = "FIRST") TitleLevel target,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt,
            @Valid @BeanParam Paging paging,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return listing.page(
                access.get(), organisation, target, Glance.of(clock, asOf, knownAt), paging, Text.preferred(language));
    }

    @GET
    @Path("/summary")
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
    @Operation(summary = "How many teachers of a school or county may apply for a title 申报资格统计")
    public EligibilitySummaryView summariseTitleEligibility(
            @QueryParam("organisation")
                    @Size(max = 30)
                    @Parameter(description = "Code of a school or region; all in your scope when absent")
                    String organisation,
            @QueryParam("target") @NotNull @Parameter(example = "FIRST") TitleLevel target,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return listing.summary(access.get(), organisation, target, Glance.of(clock, asOf, knownAt));
    }

    @GET
    @Path("/facts")
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
            summary = "The facts of a person for which documents about titles may ask 职称方案可用的事实",
            description =
                    "A document of conditions asks by the name of its input, or by `source: profile.NAME`; a scoring"
                            + " scheme says `source: profile` for an input of that name, or `source: profile.NAME`.")
    public Page<ProfileFactView> listTitleFacts(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return new Page<>(ProfileFactView.all(Text.preferred(language)), null);
    }
}
