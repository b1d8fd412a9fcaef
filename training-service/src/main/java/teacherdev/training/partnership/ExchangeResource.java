package teacherdev.training.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import teacherdev.training.partnership.CorrectingExchanges.Address;

/** One exchange of a project. */
@Path("/api/v1/organisation-pairings/{id}/projects/{projectId}/exchanges/{exchangeId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation pairings")
@RunOnVirtualThread
public class ExchangeResource {

    private final CorrectingExchanges correcting;
    private final PartnershipQueries queries;
    private final CurrentAccess access;

    ExchangeResource(CorrectingExchanges correcting, PartnershipQueries queries, CurrentAccess access) {
        this.correcting = correcting;
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.SCHOOL_CLERK,
        Role.AUDITOR
    })
    @Operation(summary = "Read an exchange 查看交流记录")
    @APIResponseSchema(ExchangeView.class)
    public Response getExchange(
            @PathParam("id") UUID id,
            @PathParam("projectId") UUID projectId,
            @PathParam("exchangeId") UUID exchangeId) {
        return tagged(queries.exchange(access.get(), new Address(id, projectId, exchangeId)));
    }

    @PUT
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
            summary = "Correct direction and days of an exchange 更正交流记录",
            description =
                    "All rules of a new one hold. The teacher stays: cancel it and record another one for somebody else.")
    @APIResponseSchema(ExchangeView.class)
    public Response updateExchange(
            @PathParam("id") UUID id,
            @PathParam("projectId") UUID projectId,
            @PathParam("exchangeId") UUID exchangeId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExchangeRequest request) {
        Address address = new Address(id, projectId, exchangeId);
        return tagged(correcting.change(access.get(), address, Versions.expected(ifMatch), request));
    }

    @PUT
    @Path("/cancellation")
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
            summary = "Take an exchange back that did not come about 取消交流",
            description = "It stays on record and takes no place of the quota; she may be sent again.")
    @APIResponseSchema(ExchangeView.class)
    public Response cancelExchange(
            @PathParam("id") UUID id,
            @PathParam("projectId") UUID projectId,
            @PathParam("exchangeId") UUID exchangeId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExchangeCancellationRequest request) {
        Address address = new Address(id, projectId, exchangeId);
        return tagged(correcting.cancel(access.get(), address, Versions.expected(ifMatch), request.reason()));
    }

    private static Response tagged(ExchangeView exchange) {
        return Response.ok(exchange).tag(Versions.tag(exchange.version())).build();
    }
}
