package teacherdev.teacher.mobility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Rotations that were agreed. */
@Path("/api/v1/rotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility")
@RunOnVirtualThread
public class RotationResource {

    private final TransferQueries queries;
    private final CurrentAccess access;

    RotationResource(TransferQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
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
    @Operation(summary = "List agreed rotations and support teaching with their direction 交流轮岗列表")
    public Page<TransferView> listRotations(@Valid @BeanParam MoveFilter filter, @Valid @BeanParam Paging paging) {
        return queries.moves(access.get(), null, filter, true, paging);
    }
}
