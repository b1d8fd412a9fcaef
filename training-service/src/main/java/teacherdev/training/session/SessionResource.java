package teacherdev.training.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Sessions, from the plan to the decision who has passed. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Courses held: places, attendance, evidence, results 培训班次")
@RunOnVirtualThread
public class SessionResource {

    private final HoldingSessions holding;
    private final CompletingSessions completing;
    private final BookingCredits booking;
    private final GivingFeedback feedback;
    private final SessionQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    SessionResource(
            HoldingSessions holding,
            CompletingSessions completing,
            BookingCredits booking,
            GivingFeedback feedback,
            SessionQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.holding = holding;
        this.completing = completing;
        this.booking = booking;
        this.feedback = feedback;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Plan a session 安排班次", description = "Its course must be on offer and lie in your scope.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response planSession(@NotNull @Valid SessionRequest request) {
        UUID id = holding.plan(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/sessions/" + id)), found(id));
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the sessions that are an offer to you or held by yours 班次列表")
    public Page<SessionView> listSessions(
            @QueryParam("course") UUID course,
            @QueryParam("status") SessionStatus status,
            @QueryParam("from") @Parameter(description = "Only those that are not over before this day") LocalDate from,
            @QueryParam("to") @Parameter(description = "Only those that have begun by this day") LocalDate to,
            @Valid @BeanParam Paging paging) {
        return queries.sessions(access.get(), new SessionQueries.Filter(course, status, from, to), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a session 查看班次")
    @APIResponseSchema(SessionView.class)
    public Response getSession(@PathParam("id") UUID id) {
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Change a session that is open 修改班次",
            description = "More places are filled from the waiting list at once; nobody loses a place to fewer ones.")
    @APIResponseSchema(SessionView.class)
    public Response updateSession(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SessionRequest request) {
        holding.change(access.get(), id, Versions.expected(ifMatch), request);
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "Call a session off 取消班次")
    @APIResponseSchema(SessionView.class)
    public Response cancelSession(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        holding.cancel(access.get(), id, Versions.expected(ifMatch));
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}/completion")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Decide who has passed, and credit them 结业认定",
            description =
                    "Who was there long enough and has shown what the course asks for passes; everything that others miss is named."
                            + " The hours are booked in the ledger under the session, once, even if this process dies in between. Repeated after"
                            + " late notes or a corrected attendance, it decides again about those who had not passed.")
    @APIResponseSchema(CompletionView.class)
    public Response completeSession(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        CompletingSessions.Decision decision = completing.complete(access.get(), id, Versions.expected(ifMatch));
        booking.book(id);
        SessionView session = found(id);
        return Response.ok(new CompletionView(session, decision.passed(), decision.failed()))
                .tag(Versions.tag(session.version()))
                .build();
    }

    @POST
    @Path("/{id}/feedback")
    @Permits(Role.TEACHER)
    @Operation(
            summary = "Say what you think of a session that you attended 提交反馈",
            description =
                    "Your latest word counts. It is shown as counts and as comments without names, from five answers on.")
    public void giveFeedback(@PathParam("id") UUID id, @NotNull @Valid FeedbackRequest request) {
        feedback.give(access.get(), id, request);
    }

    @GET
    @Path("/{id}/feedback")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(summary = "How a session of yours was liked 反馈统计")
    public FeedbackView getFeedback(@PathParam("id") UUID id) {
        return feedback.counts(access.get(), id);
    }

    @GET
    @Path("/{id}/feedback/comments")
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "What those who were at a session of yours said 反馈意见",
            description =
                    "Without names, ratings and times, in an order that tells nothing. Below five answers, which could be"
                            + " guessed: 409 FEEDBACK_TOO_FEW.")
    public Page<CommentView> listFeedbackComments(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return feedback.comments(access.get(), id, paging);
    }

    private SessionView found(UUID id) {
        return queries.session(access.get(), id).orElseThrow(SessionQueries::notFound);
    }

    private static Response tagged(Response.ResponseBuilder response, SessionView session) {
        return response.entity(session).tag(Versions.tag(session.version())).build();
    }
}
