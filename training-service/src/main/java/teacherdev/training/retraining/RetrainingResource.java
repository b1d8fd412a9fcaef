package teacherdev.training.retraining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Training of people on below-standard plans. */
@Path("/api/v1/retrainings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Retraining", description = "Training on a below-standard plan 考核不达标培训")
@RunOnVirtualThread
public class RetrainingResource {

    private final Retrainings retrainings;
    private final CurrentAccess access;

    RetrainingResource(Retrainings retrainings, CurrentAccess access) {
        this.retrainings = retrainings;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Who is trained for a below-standard plan 考核不达标培训名单")
    public Page<Retraining> listRetrainings(
            @QueryParam("state") RetrainingState state, @Valid @BeanParam Paging paging) {
        return retrainings.page(access.get(), state, paging);
    }

    @GET
    @Path("/{planId}")
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read the training of a plan 查看考核不达标培训")
    @APIResponseSchema(Retraining.class)
    public Response getRetraining(@PathParam("planId") UUID planId) {
        return tagged(planId);
    }

    @PUT
    @Path("/{planId}/outcome")
    @Permits({Role.ADMIN, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Say how the training ended 登记培训结果",
            description = "Evaluation-service then goes on with the plan. 409 if it has ended already.")
    @APIResponseSchema(Retraining.class)
    public Response endRetraining(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OutcomeRequest outcome) {
        retrainings.end(access.get(), planId, Versions.expected(ifMatch), outcome);
        return tagged(planId);
    }

    private Response tagged(UUID planId) {
        Retraining found = retrainings.one(access.get(), planId).orElseThrow(Retrainings::notFound);
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
