package teacherdev.training.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Checking in with a code, beside the sheet that the trainer keeps. */
@Path("/api/v1/sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class CheckInResource {

    private final CheckingIn checkingIn;
    private final CurrentAccess access;

    CheckInResource(CheckingIn checkingIn, CurrentAccess access) {
        this.checkingIn = checkingIn;
        this.access = access;
    }

    @GET
    @Path("/check-in-code")
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "The code to show in the room 签到码",
            description =
                    "On the days of a session of yours. A new one every half minute; each holds for one minute at most.")
    public CheckInCodeView getCheckInCode(
            @PathParam("sessionId") UUID sessionId, @QueryParam("halfDay") @NotNull @Min(1) Integer halfDay) {
        return checkingIn.code(access.get(), sessionId, halfDay);
    }

    @POST
    @Path("/check-ins")
    @Permits(Role.TEACHER)
    @Operation(
            summary = "Check in with the code that is shown 扫码签到",
            description =
                    "May be repeated. Whoever holds the session may say otherwise, before and after: 409 SAID_ABSENT when she"
                            + " was marked absent.")
    public AttendanceView checkIn(@PathParam("sessionId") UUID sessionId, @NotNull @Valid CheckInRequest request) {
        return checkingIn.checkIn(access.get(), sessionId, request);
    }
}
