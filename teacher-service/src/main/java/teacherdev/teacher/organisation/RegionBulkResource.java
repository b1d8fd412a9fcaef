package teacherdev.teacher.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.bulk.BulkAnswer;
import teacherdev.platform.runtime.bulk.BulkReading;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Many regions at once. */
@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
@RunOnVirtualThread
public class RegionBulkResource {

    private final KeepingRegions regions;
    private final BulkReading reading;
    private final CurrentAccess access;

    RegionBulkResource(KeepingRegions regions, BulkReading reading, CurrentAccess access) {
        this.regions = regions;
        this.reading = reading;
        this.access = access;
    }

    @PUT
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Record or change up to 10,000 regions 批量登记行政区划",
            description =
                    "Each row is known by its GB/T 2260 code and has a result of its own. A region above another may"
                            + " stand in the same request, in any order.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RegionRow.class)))
    public BulkAnswer upsertRegions(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return BulkAnswer.of(regions.upsert(access.get(), reading.read(body, RegionRow.class)), acceptLanguage);
    }
}
