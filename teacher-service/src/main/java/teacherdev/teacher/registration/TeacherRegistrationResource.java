package teacherdev.teacher.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Registrations of a teacher. */
@Path("/api/v1/teachers/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registration", description = "Five-year registration 定期注册")
@RunOnVirtualThread
public class TeacherRegistrationResource {

    private final Registrations registrations;
    private final CurrentAccess access;
    private final Clock clock;

    TeacherRegistrationResource(Registrations registrations, CurrentAccess access, Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the registrations of a teacher, latest first 注册记录")
    public Page<RegistrationView> listRegistrationsOfTeacher(@PathParam("id") UUID id) {
        return new Page<>(registrations.registrations(access.get(), id), null);
    }

    @GET
    @Path("/{registrationId}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a registration 查看注册记录")
    public RegistrationView getRegistration(
            @PathParam("id") UUID id, @PathParam("registrationId") UUID registrationId) {
        return registrations.registration(access.get(), id, registrationId);
    }

    @GET
    @Path("/standing")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "What a registration would be, with every reason and fact 注册预审",
            description = "Grades come from evaluation-service, hours from training-service, as events.")
    public StandingView getRegistrationStanding(
            @PathParam("id") UUID id,
            @QueryParam("until") @Parameter(description = "First day after the period; today when absent")
                    LocalDate until) {
        return registrations.standing(access.get(), id, until == null ? LocalDate.now(clock) : until);
    }
}
