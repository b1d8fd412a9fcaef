package teacherdev.training.mentorship;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.roster.Roster;
import teacherdev.training.roster.Roster.Standing;

/** Pairings from the proposal to the end. */
@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Mentors and mentees 师徒结对")
@RunOnVirtualThread
public class PairingResource {

    private final ProposingPairings proposing;
    private final AdvancingPairings advancing;
    private final GraduatingMentees graduating;
    private final PairingQueries queries;
    private final Roster roster;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    PairingResource(
            ProposingPairings proposing,
            AdvancingPairings advancing,
            GraduatingMentees graduating,
            PairingQueries queries,
            Roster roster,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.proposing = proposing;
        this.advancing = advancing;
        this.graduating = graduating;
        this.queries = queries;
        this.roster = roster;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Propose a pairing 发起师徒结对",
            description =
                    "One of the two must be in your scope; pairs may cross schools and counties. The policy of the"
                            + " mentee's school decides who may mentor (422 MENTOR_NOT_ELIGIBLE with every reason) and how many at"
                            + " once (409 MENTOR_AT_CAPACITY). A mentee has one mentor of a kind at a time (409 PAIRING_OVERLAPS).")
    @APIResponseSchema(value = PairingView.class, responseCode = "201")
    public Response proposePairing(@NotNull @Valid PairingRequest request) {
        Access actor = access.get();
        IdempotencyKey key = keys.of(request);
        // Waiting for the roster holds no transaction and no connection.
        Standing mentor = roster.standing(actor, request.mentorId(), request.from());
        Standing mentee = roster.standing(actor, request.menteeId(), request.from());
        PairingView pairing = proposing.propose(actor, key, mentor, mentee, request);
        return tagged(Response.created(URI.create("/api/v1/pairings/" + pairing.id())), pairing);
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
    @Operation(summary = "List pairings, latest first 结对列表")
    public Page<PairingView> listPairings(
            @QueryParam("kind") PairingKind kind,
            @QueryParam("status") PairingStatus status,
            @QueryParam("teacherId") UUID teacherId,
            @Valid @BeanParam Paging paging) {
        return queries.pairings(access.get(), new PairingQueries.Filter(kind, status, teacherId), paging);
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
    @Operation(summary = "Read a pairing 查看结对")
    @APIResponseSchema(PairingView.class)
    public Response getPairing(@PathParam("id") UUID id) {
        return tagged(Response.ok(), queries.pairing(access.get(), id).view());
    }

    @POST
    @Path("/{id}/agreement")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Agree to a pairing 确认结对",
            description = "Each teacher agrees for herself, or her school for her. With both sides it becomes active.")
    @APIResponseSchema(PairingView.class)
    public Response agreeToPairing(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AgreementRequest request) {
        return tagged(Response.ok(), advancing.agree(access.get(), id, Versions.expected(ifMatch), request));
    }

    @PUT
    @Path("/{id}/goals")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Correct the goals of a pairing 更正结对目标",
            description = "While it is proposed or active: 409 PAIRING_STATE afterwards. Agreements stay.")
    @APIResponseSchema(PairingView.class)
    public Response updatePairingGoals(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GoalsRequest request) {
        return tagged(Response.ok(), advancing.aim(access.get(), id, Versions.expected(ifMatch), request));
    }

    @POST
    @Path("/{id}/graduation")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Let the mentee graduate 出师",
            description =
                    "422 GRADUATION_TOO_EARLY names everything that is missing. Both sides are credited by policy.")
    @APIResponseSchema(PairingView.class)
    public Response graduateMentee(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GraduationRequest request) {
        return tagged(Response.ok(), graduating.graduate(access.get(), id, Versions.expected(ifMatch), request));
    }

    @POST
    @Path("/{id}/end")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(summary = "End a pairing early, or decline a proposal 提前终止结对")
    @APIResponseSchema(PairingView.class)
    public Response endPairing(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndRequest request) {
        return tagged(Response.ok(), advancing.end(access.get(), id, Versions.expected(ifMatch), request));
    }

    private static Response tagged(Response.ResponseBuilder response, PairingView pairing) {
        return response.entity(pairing).tag(Versions.tag(pairing.version())).build();
    }
}
