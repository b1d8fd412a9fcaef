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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Administrative divisions. */
@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation", description = "Regions and schools 行政区划与学校")
@RunOnVirtualThread
public class RegionResource {

    private final KeepingOrganisations recording;
    private final KeepingRegions keeping;
    private final OrganisationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    RegionResource(
            KeepingOrganisations recording,
            KeepingRegions keeping,
            OrganisationQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.recording = recording;
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Record a region 登记行政区划", description = "The region above must be in your scope.")
    @APIResponseSchema(value = RegionView.class, responseCode = "201")
    public Response recordRegion(@NotNull @Valid RegionRequest request) {
        String code = recording.recordRegion(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/regions/" + code))
                .entity(found(code))
                .build();
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
    @Operation(summary = "List the regions in your scope 行政区划列表")
    public Page<RegionView> listRegions(
            @QueryParam("parent") @Size(max = 12) String parent,
            @QueryParam("asOf") @Parameter(description = "Only those that exist on this day; all when absent")
                    LocalDate asOf,
            @Valid @BeanParam Paging paging) {
        return queries.regions(access.get(), Optional.ofNullable(parent), Optional.ofNullable(asOf), paging);
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
    @Operation(summary = "Read a region 查看行政区划")
    @APIResponseSchema(RegionView.class)
    public Response getRegion(
            @PathParam("code") @Size(max = 12) String code,
            @QueryParam("asOf") @Parameter(description = "With the name of this day; of today when absent")
                    LocalDate asOf) {
        RegionView region = found(code);
        RegionView shown = asOf == null
                ? region
                : queries.nameOn(code, asOf).map(region::called).orElse(region);
        return Response.ok(shown).tag(Versions.tag(region.version())).build();
    }

    @PUT
    @Path("/{code}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Rename a region, or say when it ends and what follows it 变更行政区划",
            description = "Its former name and its history stay readable with asOf.")
    @APIResponseSchema(RegionView.class)
    public Response updateRegion(
            @PathParam("code") @Size(max = 12) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RegionUpdate update) {
        long expected = Versions.expected(ifMatch);
        found(code);
        keeping.change(access.get(), code, expected, update);
        RegionView region = found(code);
        return Response.ok(region).tag(Versions.tag(region.version())).build();
    }

    private RegionView found(String code) {
        return queries.region(access.get(), code)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such region in your scope", "您的管辖范围内没有该区划")));
    }
}
