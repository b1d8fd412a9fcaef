package teacherdev.teacher.career;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The end of careers. */
@Path("/api/v1/teachers/{id}/departure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Careers")
@RunOnVirtualThread
public class DepartureResource {

    private final KeepingCareers keeping;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    DepartureResource(KeepingCareers keeping, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Retire a teacher, or let her go 退休或调离",
            description =
                    "Ends every assignment, employment and office on that day. Who saw her last keeps seeing her.")
    @APIResponseSchema(value = DepartureRequest.class, responseCode = "201")
    public Response recordDeparture(@PathParam("id") UUID id, @NotNull @Valid DepartureRequest request) {
        keeping.depart(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id))
                .entity(request)
                .build();
    }
}
