package teacherdev.gateway.me;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.gateway.growthrecord.AskingServices;
import teacherdev.gateway.growthrecord.Part;
import teacherdev.gateway.growthrecord.ServiceList;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Who is asking. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "What the token grants, and what waits 当前用户")
public class MeResource {

    /** Those that know of tasks. */
    private static final List<String> SERVICES = List.of("teacher-service", "training-service", "evaluation-service");

    private final AskingServices asking;
    private final CurrentAccess access;

    MeResource(AskingServices asking, CurrentAccess access) {
        this.asking = asking;
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
            summary = "Your grants and your own id as a teacher 我的身份与权限",
            description =
                    "What the token says and the services go by; roles that this version does not know are left out.")
    public Me getMe() {
        return Me.of(access.caller());
    }

    @GET
    @Path("/tasks")
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
                    "Moves, applications, objections, reports and goals that wait in teacher-service, claims, pairings and trainings in"
                            + " training-service, people to rate, objections and comments in evaluation-service: each for the"
                            + " role whose work it is. What has a last day"
                            + " comes first. When a service does not answer in time, `complete` is false and the others' are there all"
                            + " the same.")
    public Uni<ServiceList> listMyTasks(@Context HttpServerRequest request) {
        return Uni.combine()
                .all()
                .unis(SERVICES.stream()
                        .map(service ->
                                asking.ask("tasks", service, "/api/v1/service-tasks", AskingServices.headers(request)))
                        .toList())
                .with(Part.class, parts -> ServiceList.of(parts).by("due"));
    }
}
