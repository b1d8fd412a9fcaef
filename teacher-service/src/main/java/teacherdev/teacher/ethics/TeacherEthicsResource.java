package teacherdev.teacher.ethics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.ethics.rules.CaseState;

/** Pledges and cases of a teacher. */
@Path("/api/v1/teachers/{id}/ethics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ethics", description = "Pledges, the negative list and its cases 师德")
@RunOnVirtualThread
public class TeacherEthicsResource {

    private final AdvancingCases advancing;
    private final SigningPledges pledging;
    private final EthicsQueries queries;
    private final CaseReaders readers;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TeacherEthicsResource(
            AdvancingCases advancing,
            SigningPledges pledging,
            EthicsQueries queries,
            CaseReaders readers,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.advancing = advancing;
        this.pledging = pledging;
        this.queries = queries;
        this.readers = readers;
        this.keys = keys;
        this.access = access;
    }

    @PUT
    @Path("/pledges/{year}")
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Sign the pledge of a year 签署师德承诺",
            description = "By the teacher, or recorded by her school. A second signature of a year changes nothing.")
    public Page<PledgeView> signPledge(
            @PathParam("id") UUID id, @PathParam("year") int year, @NotNull @Valid PledgeRequest pledge) {
        pledging.sign(access.get(), id, pledge, year);
        return new Page<>(queries.pledges(access.get(), id), null);
    }

    @GET
    @Path("/pledges")
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
    @Operation(summary = "List the pledges of a teacher 师德承诺列表")
    public Page<PledgeView> listPledges(@PathParam("id") UUID id) {
        return new Page<>(queries.pledges(access.get(), id), null);
    }

    @POST
    @Path("/cases")
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Report a breach 报告师德问题",
            description = "The code must be on the negative list in force. From now on the teacher may reply.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response reportEthicsCase(@PathParam("id") UUID id, @NotNull @Valid CaseRequest request) {
        UUID caseId = advancing.report(access.get(), keys.of(request), id, request);
        return tagged(Response.created(URI.create("/api/v1/teachers/" + id + "/ethics/cases/" + caseId)), id, caseId);
    }

    @GET
    @Path("/cases")
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
            summary = "List the ethics cases of a teacher 师德案件列表",
            description =
                    "Only the teacher herself, principals, bureaus and auditors see codes; others see that there is a"
                            + " case.")
    public Page<CaseView> listEthicsCases(@PathParam("id") UUID id) {
        return new Page<>(queries.cases(access.get(), id, whole(id)), null);
    }

    @GET
    @Path("/cases/{caseId}")
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
    @Operation(summary = "Read an ethics case 查看师德案件", description = "A full view is written into the audit trail.")
    @APIResponseSchema(CaseView.class)
    public Response getEthicsCase(@PathParam("id") UUID id, @PathParam("caseId") UUID caseId) {
        return tagged(Response.ok(), id, caseId);
    }

    @PUT
    @Path("/cases/{caseId}/reply")
    @Permits({Role.TEACHER})
    @Operation(summary = "Reply to a report about oneself 申辩", description = "The right of the teacher alone.")
    @APIResponseSchema(CaseView.class)
    public Response replyToEthicsCase(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CaseStep step) {
        return step(id, caseId, ifMatch, CaseState.REPLIED, step);
    }

    @PUT
    @Path("/cases/{caseId}/confirmation")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Confirm a breach 查实",
            description =
                    "After the reply, or when the time for it is over (409 RIGHT_OF_REPLY). Fires the consequences of"
                            + " the policy.")
    @APIResponseSchema(CaseView.class)
    public Response confirmEthicsCase(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CaseStep step) {
        return step(id, caseId, ifMatch, CaseState.CONFIRMED, step);
    }

    @PUT
    @Path("/cases/{caseId}/dismissal")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Dismiss a report 认定不成立")
    @APIResponseSchema(CaseView.class)
    public Response dismissEthicsCase(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CaseStep step) {
        return step(id, caseId, ifMatch, CaseState.DISMISSED, step);
    }

    @PUT
    @Path("/cases/{caseId}/sanction")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Sanction a confirmed breach, with its end 处分")
    @APIResponseSchema(CaseView.class)
    public Response sanctionEthicsCase(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CaseStep step) {
        return step(id, caseId, ifMatch, CaseState.SANCTIONED, step);
    }

    @PUT
    @Path("/cases/{caseId}/repair")
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Close a case as repaired 信用修复",
            description = "Not before a sanction is over, and never for a breach that the policy calls terminal.")
    @APIResponseSchema(CaseView.class)
    public Response repairEthicsCase(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CaseStep step) {
        return step(id, caseId, ifMatch, CaseState.REPAIRED, step);
    }

    private Response step(UUID id, UUID caseId, String ifMatch, CaseState next, CaseStep step) {
        advancing.advance(access.get(), id, caseId, Versions.expected(ifMatch), next, step);
        return tagged(Response.ok(), id, caseId);
    }

    private Response tagged(Response.ResponseBuilder response, UUID id, UUID caseId) {
        CaseView view = queries.ethicsCase(access.get(), id, caseId, whole(id));
        return response.entity(view).tag(Versions.tag(view.version())).build();
    }

    private boolean whole(UUID teacherId) {
        return readers.mayRead(teacherId);
    }
}
