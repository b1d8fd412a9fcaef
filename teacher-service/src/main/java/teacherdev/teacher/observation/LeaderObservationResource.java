package teacherdev.teacher.observation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What the leaders of many schools have observed. */
@Path("/api/v1/lesson-observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lesson observations")
@RunOnVirtualThread
public class LeaderObservationResource {

    private final ObservationQueries queries;
    private final CurrentAccess access;

    LeaderObservationResource(ObservationQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Path("/standing")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "List leaders with the lessons that they observed and owe in a school year 校长听课完成情况",
            description =
                    "Everybody who held one of the offices that the policy OBSERVATION of the organisation names within that"
                            + " year, each once.")
    public Page<ObservationStandingView> listObservationStandings(
            @QueryParam("organisation")
                    @Parameter(description = "Code of a region or school; all in your scope when absent")
                    String organisation,
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(
                            description =
                                    "The school year that starts in this calendar year; the present one when absent")
                    Integer year,
            @Valid @BeanParam Paging paging) {
        return queries.leaders(access.get(), organisation, year, paging);
    }
}
