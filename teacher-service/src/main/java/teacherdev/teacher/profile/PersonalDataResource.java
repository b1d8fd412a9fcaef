package teacherdev.teacher.profile;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** A person's own data. */
@Path("/api/v1/teachers/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Private particulars")
@RunOnVirtualThread
public class PersonalDataResource {

    private final KeepingPersonalData keeping;
    private final CurrentAccess access;

    PersonalDataResource(KeepingPersonalData keeping, CurrentAccess access) {
        this.keeping = keeping;
        this.access = access;
    }

    @GET
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER})
    @Operation(
            summary = "Everything that is stored of a teacher, for her 个人数据导出",
            description = "Present and superseded rows of every table. Written down in her audit trail.")
    public PersonalData exportPersonalData(@PathParam("id") UUID id) {
        return keeping.export(access.get(), id);
    }

    @PUT
    @Path("/erasure")
    @Permits({Role.ADMIN, Role.HR_SYSTEM})
    @Operation(
            summary = "Make a person anonymous after her career 匿名化",
            description =
                    "Five years after the end of the career, if not configured otherwise. Name, identity number and"
                            + " contacts go, in all versions of her history; what statistics count stays.")
    @APIResponse(responseCode = "204", description = "Done")
    public Response erasePerson(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ErasureRequest request) {
        keeping.erase(access.get(), id, Versions.expected(ifMatch), request);
        return Response.noContent().build();
    }
}
