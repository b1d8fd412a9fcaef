package teacherdev.teacher.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Registrations of a school or county. */
@Path("/api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registration")
@RunOnVirtualThread
public class RegistrationResource {

    private final Registrations registrations;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    RegistrationResource(Registrations registrations, IdempotencyKeys keys, CurrentAccess access) {
        this.registrations = registrations;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Decide a registration by its facts 注册认定",
            description = "QUALIFIED 合格, POSTPONED 暂缓 or UNQUALIFIED 不合格 follow from the facts; nobody chooses.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201")
    public Response decideRegistration(@NotNull @Valid RegistrationRequest request) {
        UUID id = registrations.decide(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/teachers/" + request.teacherId() + "/registrations/" + id))
                .entity(registrations.registration(access.get(), request.teacherId(), id))
                .build();
    }

    @GET
    @Path("/due")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Whose registration is due 应注册教师名单")
    public Page<DueView> listDueRegistrations(
            @QueryParam("organisation") @Size(max = 30) String organisation,
            @QueryParam("before") @Parameter(description = "Due by this day; today when absent") LocalDate before,
            @Valid @BeanParam Paging paging) {
        return registrations.due(access.get(), organisation, before, paging);
    }
}
