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

/** Many schools and yearly figures at once. */
@Path("/api/v1/schools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
@RunOnVirtualThread
public class SchoolBulkResource {

    private final UpsertingSchools schools;
    private final KeepingFigures figures;
    private final BulkReading reading;
    private final CurrentAccess access;

    SchoolBulkResource(UpsertingSchools schools, KeepingFigures figures, BulkReading reading, CurrentAccess access) {
        this.schools = schools;
        this.figures = figures;
        this.reading = reading;
        this.access = access;
    }

    @PUT
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Record or change up to 10,000 schools 批量登记学校",
            description = "Each row is known by its published code and has a result of its own.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SchoolRow.class)))
    public BulkAnswer upsertSchools(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return BulkAnswer.of(schools.upsert(access.get(), reading.read(body, SchoolRow.class)), acceptLanguage);
    }

    @PUT
    @Path("/figures")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Report the yearly figures of up to 10,000 schools 批量填报学年数据",
            description =
                    "Pupils by stage, facilities and establishment of a school year, known by the school's code and the"
                            + " year in which it starts. A correction supersedes what was reported; nothing is overwritten.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SchoolFigures.class)))
    public BulkAnswer reportFigures(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return BulkAnswer.of(figures.report(access.get(), reading.read(body, SchoolFigures.class)), acceptLanguage);
    }
}
