package teacherdev.training.personal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** This service's part of a person's data; the gateway puts the parts side by side. */
@Path("/api/v1/teachers/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Private particulars")
@RunOnVirtualThread
public class PersonalDataResource {

    private final TellingPersons telling;
    private final CurrentAccess access;

    PersonalDataResource(TellingPersons telling, CurrentAccess access) {
        this.telling = telling;
        this.access = access;
    }

    @GET
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER})
    @Operation(
            summary = "Everything that this service stores of a teacher, for her 个人数据导出",
            description = "Present and superseded rows of every table. Written down in the audit trail.")
    public PersonalData exportPersonalData(@PathParam("id") UUID id) {
        return telling.tell(access.get(), id);
    }
}
