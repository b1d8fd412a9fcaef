package teacherdev.teacher.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What is hidden by default, and who looked at it. */
@Path("/api/v1/teachers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Private particulars", description = "Identity number, contacts, party membership, and who looked 敏感信息")
@RunOnVirtualThread
public class PrivateResource {

    private final SeeingPrivately seeing;
    private final CurrentAccess access;

    PrivateResource(SeeingPrivately seeing, CurrentAccess access) {
        this.seeing = seeing;
        this.access = access;
    }

    @GET
    @Path("/private")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.COUNTY_BUREAU
    })
    @Operation(summary = "Read a teacher's private particulars, masked 查看敏感信息（脱敏）")
    public PrivateView getPrivateParticulars(@PathParam("id") UUID id) {
        return seeing.masked(access.get(), id);
    }

    @GET
    @Path("/private/full")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER, Role.PRINCIPAL, Role.PAYROLL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Read a teacher's private particulars in full 查看完整敏感信息",
            description = "Needs a role and a stated purpose, and writes one audit row that the teacher can read.")
    public PrivateView getPrivateParticularsInFull(
            @PathParam("id") UUID id,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = 200)
                    @Parameter(required = true, example = "退休手续", description = "Why you need it")
                    String purpose) {
        return seeing.full(access.get(), id, purpose);
    }

    @PUT
    @Path("/private")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Change a teacher's contacts and party membership 变更联系方式与政治面貌",
            description = "If-Match is the version of the teacher. Answers the particulars, masked.")
    public PrivateView updatePrivateParticulars(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PrivateParticulars particulars) {
        seeing.keep(access.get(), id, Versions.expected(ifMatch), particulars);
        return seeing.masked(access.get(), id);
    }

    @GET
    @Path("/audit-trail")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.AUDITOR})
    @Operation(summary = "Who looked at a teacher's record or changed it, the latest first 查看与变更记录")
    public Page<ViewedEntry> getAuditTrail(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return seeing.trail(access.get(), id, paging);
    }
}
