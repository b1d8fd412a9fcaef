package teacherdev.teacher.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    private final TaskQueries tasks;
    private final CurrentAccess access;

    TaskResource(TaskQueries tasks, CurrentAccess access) {
        this.tasks = tasks;
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
            summary = "What waits for you in teacher-service 教师、职称与师德待办",
            description =
                    "Moves to answer, applications to complete, review, publish or decide, objections to answer, reports"
                            + " to reply to or to decide, the pledge of the year, goals of a term: each for the role whose work it is. What has a last"
                            + " day comes first; at most a hundred of a kind are told.")
    public Page<TaskView> listTeacherTasks() {
        return new Page<>(tasks.tasks(access.caller()), null);
    }
}
