package teacherdev.teacher.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Clusters of schools. */
@Path("/api/v1/school-clusters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
@RunOnVirtualThread
public class ClusterResource {

    private final KeepingClusters keeping;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    ClusterResource(KeepingClusters keeping, IdempotencyKeys keys, CurrentAccess access) {
        this.keeping = keeping;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Record a cluster of schools 登记学区",
            description = "Its region and schools must be in your scope.")
    @APIResponseSchema(value = ClusterView.class, responseCode = "201")
    public Response recordCluster(@NotNull @Valid ClusterRequest request) {
        String code = keeping.record(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/school-clusters/" + code)), code);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE
    })
    @Operation(summary = "List the clusters in your scope 学区列表")
    public Page<ClusterView> listClusters(@Valid @BeanParam Paging paging) {
        return keeping.list(access.get(), paging);
    }

    @GET
    @Path("/{code}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE
    })
    @Operation(summary = "Read a cluster 查看学区")
    @APIResponseSchema(ClusterView.class)
    public Response getCluster(@PathParam("code") @Size(max = 30) String code) {
        return tagged(Response.ok(), code);
    }

    @PUT
    @Path("/{code}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Change a cluster and its members 变更学区")
    @APIResponseSchema(ClusterView.class)
    public Response updateCluster(
            @PathParam("code") @Size(max = 30) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClusterUpdate update) {
        long expected = Versions.expected(ifMatch);
        keeping.found(access.get(), code);
        keeping.update(access.get(), code, expected, update);
        return tagged(Response.ok(), code);
    }

    private Response tagged(Response.ResponseBuilder response, String code) {
        ClusterView cluster = keeping.found(access.get(), code);
        return response.entity(cluster).tag(Versions.tag(cluster.version())).build();
    }
}
