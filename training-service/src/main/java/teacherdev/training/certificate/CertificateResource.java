package teacherdev.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.pdf.PdfWriter;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Certificates: issue, read, print, revoke. */
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Numbered, signed and publicly verifiable certificates 证书")
@RunOnVirtualThread
public class CertificateResource {

    private final IssuingCertificates issuing;
    private final CertificateQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CertificateResource(
            IssuingCertificates issuing, CertificateQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.issuing = issuing;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Issue a certificate 颁发证书",
            description =
                    "For a session that she passed, in the name of the session's owner, or for a cycle that she met."
                            + " 422 NOTHING_TO_CERTIFY when she did not; 409 CERTIFICATE_ISSUED with the number of the one that stands.")
    @APIResponseSchema(value = CertificateView.class, responseCode = "201")
    public Response issueCertificate(@NotNull @Valid CertificateRequest request) {
        UUID id = issuing.issue(access.get(), keys.of(request), request);
        return tagged(
                Response.created(URI.create("/api/v1/certificates/" + id)), queries.certificate(access.get(), id));
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
    @Operation(summary = "List certificates, latest first 证书列表")
    public Page<CertificateView> listCertificates(
            @QueryParam("sessionId") UUID sessionId, @Valid @BeanParam Paging paging) {
        return queries.certificates(access.get(), sessionId, paging);
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, PdfWriter.MEDIA_TYPE})
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
    @Operation(summary = "Read or print a certificate 查看、打印证书", description = "JSON or PDF by Accept.")
    @APIResponseSchema(CertificateView.class)
    public Response getCertificate(@PathParam("id") UUID id) {
        return tagged(Response.ok(), queries.certificate(access.get(), id));
    }

    @POST
    @Path("/{id}/revocation")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Revoke a certificate 撤销证书",
            description =
                    "By the organisation that issued it. It stays, and says that it was revoked; its number is not used"
                            + " again.")
    @APIResponseSchema(CertificateView.class)
    public Response revokeCertificate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RevocationRequest request) {
        return tagged(Response.ok(), issuing.revoke(access.get(), id, Versions.expected(ifMatch), request.reason()));
    }

    private static Response tagged(Response.ResponseBuilder response, CertificateView certificate) {
        return response.entity(certificate)
                .tag(Versions.tag(certificate.version()))
                .build();
    }
}
