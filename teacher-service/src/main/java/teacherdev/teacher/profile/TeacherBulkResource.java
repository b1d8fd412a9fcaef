package teacherdev.teacher.profile;

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

/** Many teachers at once. */
@Path("/api/v1/teachers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
@RunOnVirtualThread
public class TeacherBulkResource {

    private final UpsertingTeachers upserting;
    private final BulkReading reading;
    private final CurrentAccess access;

    TeacherBulkResource(UpsertingTeachers upserting, BulkReading reading, CurrentAccess access) {
        this.upserting = upserting;
        this.reading = reading;
        this.access = access;
    }

    @PUT
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record or change up to 10,000 teachers 批量登记或变更教师",
            description =
                    "Each row is known by sourceSystem and externalId, and has a result of its own; a bad row fails"
                            + " alone. A row that says what is known already changes nothing and emits no event, so the request may"
                            + " be repeated. The body is an array of rows, or an object with the array `items`. No If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = TeacherRow.class)))
    public BulkAnswer upsertTeachers(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return BulkAnswer.of(upserting.upsert(access.get(), reading.read(body, TeacherRow.class)), acceptLanguage);
    }
}
