package teacherdev.teacher.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The caller. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The caller's own grants 当前用户")
public class MeResource {

    private final TaskQueries tasks;
    private final CurrentAccess access;

    MeResource(TaskQueries tasks, CurrentAccess access) {
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
    @Operation(summary = "Who am I, and what am I granted 我的身份与权限")
    public MeView getMe() {
        Caller caller = access.caller();
        return new MeView(caller.subject(), caller.teacherId().orElse(null), caller.grants());
    }

    @GET
    @Path("/tasks")
    @RunOnVirtualThread
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
            summary = "What waits for you 我的待办",
            description =
                    "Moves to answer, applications to complete, review, publish or decide, objections to answer, reports"
                            + " to reply to or to decide, the pledge of the year: each for the role whose work it is. What has a last"
                            + " day comes first; at most a hundred of a kind are told.")
    public Page<TaskView> listMyTasks() {
        return new Page<>(tasks.tasks(access.caller()), null);
    }
}
