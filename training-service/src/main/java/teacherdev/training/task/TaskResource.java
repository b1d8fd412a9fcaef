package teacherdev.training.task;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The tasks of this service, which the gateway lists beside those of the others. */
@Path("/api/v1/service-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "What waits for the caller 我的待办")
@RunOnVirtualThread
public class TaskResource {

    private final List<TaskSource> sources;
    private final CurrentAccess access;

    TaskResource(@All List<TaskSource> sources, CurrentAccess access) {
        this.sources = sources;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.RATER,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "What waits for you in training-service 学时、结对与培训待办",
            description =
                    "Claims at your step or returned to you, pairings to agree to, trainings to end: each for the role whose work"
                            + " it is; at most a hundred of a kind.")
    public Page<TaskView> listTrainingTasks() {
        return new Page<>(
                sources.stream()
                        .flatMap(source -> source.tasks(access.caller()).stream())
                        .toList(),
                null);
    }
}
