package teacherdev.training.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** From what a teacher needs to what she may choose. */
@Path("/api/v1/teachers/{teacherId}/training-menu")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
@RunOnVirtualThread
public class TrainingMenuResource {

    private final DiagnosingNeeds diagnosing;
    private final CurrentAccess access;

    TrainingMenuResource(DiagnosingNeeds diagnosing, CurrentAccess access) {
        this.diagnosing = diagnosing;
        this.access = access;
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
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "A teacher's needs and the electives that meet them 培训菜单",
            description =
                    "Electives on offer to her school that teach what a diagnosis found and that she has not passed yet.")
    public MenuView getTrainingMenu(@PathParam("teacherId") UUID teacherId) {
        return diagnosing.menu(access.get(), teacherId);
    }

    @POST
    @Path("/diagnosis")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "State what a teacher needs to learn 需求诊断",
            description = "Takes the place of the diagnosis before, so it may be repeated.")
    public MenuView diagnoseNeeds(@PathParam("teacherId") UUID teacherId, @NotNull @Valid NeedsRequest request) {
        diagnosing.diagnose(access.get(), teacherId, request);
        return diagnosing.menu(access.get(), teacherId);
    }
}
