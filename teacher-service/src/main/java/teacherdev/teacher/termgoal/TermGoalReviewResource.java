package teacherdev.teacher.termgoal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What a bureau does with the goals of principals. */
@Path("/api/v1/term-goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Term goals")
@RunOnVirtualThread
public class TermGoalReviewResource {

    private final ReviewingGoals reviewing;
    private final GoalQueries queries;
    private final CurrentAccess access;

    TermGoalReviewResource(ReviewingGoals reviewing, GoalQueries queries, CurrentAccess access) {
        this.reviewing = reviewing;
        this.queries = queries;
        this.access = access;
    }

    @PUT
    @Path("/agreement")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Agree to goals, or return them with the reason 商定或退回任期目标",
            description = "Agreed goals don't change any more. 422 GOALS_OF_ONESELF for one's own.")
    @APIResponseSchema(GoalPlanView.class)
    public Response agreeTermGoals(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AgreementRequest request) {
        reviewing.agree(access.get(), access.caller(), id, Versions.expected(ifMatch), request);
        return tagged(id);
    }

    @PUT
    @Path("/mid-term-review")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Review the goals at mid-term 任期中期评议",
            description =
                    "Each goal once, as it stands (422 GOALS_INCOMPLETE), on a day within the term (422 REVIEW_DAY).")
    @APIResponseSchema(GoalPlanView.class)
    public Response reviewTermGoalsAtMidTerm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        reviewing.atMidTerm(access.get(), access.caller(), id, Versions.expected(ifMatch), request);
        return tagged(id);
    }

    @PUT
    @Path("/end-review")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Review the goals at the end of the term 任期届满评议",
            description =
                    "From the last day of the term or of the office on. The weighted share of goals met follows from the"
                            + " outcomes and stays; nobody states it. A mid-term review may be missing, as after a term that was cut"
                            + " short.")
    @APIResponseSchema(GoalPlanView.class)
    public Response reviewTermGoalsAtEnd(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        reviewing.atEnd(access.get(), access.caller(), id, Versions.expected(ifMatch), request);
        return tagged(id);
    }

    @PUT
    @Path("/withdrawal")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Withdraw goals, with the reason 撤销任期目标",
            description = "They stay readable and count no more; others may be set for the term.")
    @APIResponseSchema(GoalPlanView.class)
    public Response withdrawTermGoals(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GoalWithdrawal request) {
        reviewing.withdraw(access.get(), access.caller(), id, Versions.expected(ifMatch), request);
        return tagged(id);
    }

    private Response tagged(UUID id) {
        GoalPlanView plan = queries.plan(access.get(), id);
        return Response.ok(plan).tag(Versions.tag(plan.version())).build();
    }
}
