package teacherdev.teacher.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The change feed. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "What changed in all services, in one order 变更流")
@RunOnVirtualThread
public class ChangeResource {

    private final ReadingChanges reading;
    private final CurrentAccess access;

    ChangeResource(ReadingChanges reading, CurrentAccess access) {
        this.reading = reading;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Read what changed after a cursor 读取变更",
            description =
                    "Everything that happened within your scope, in the order in which it was appended, kept for 400 days."
                            + " A change whose position you have passed never comes later. What left your scope comes once, as REMOVED."
                            + " 410 CURSOR_EXPIRED: load everything again, beginning with `after=latest`.")
    public ChangePage listChanges(@Valid @BeanParam ChangeFilter filter) {
        return reading.read(access.get(), filter);
    }
}
