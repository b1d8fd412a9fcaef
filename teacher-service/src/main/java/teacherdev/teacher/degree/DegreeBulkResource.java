package teacherdev.teacher.degree;

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
import teacherdev.teacher.entry.UpsertingEntries;

/** Many degrees at once. */
@Path("/api/v1/degrees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
@RunOnVirtualThread
public class DegreeBulkResource {

    private final UpsertingEntries upserting;
    private final DegreeBook book;
    private final BulkReading reading;
    private final CurrentAccess access;

    DegreeBulkResource(UpsertingEntries upserting, DegreeBook book, BulkReading reading, CurrentAccess access) {
        this.upserting = upserting;
        this.book = book;
        this.reading = reading;
        this.access = access;
    }

    @PUT
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record or change up to 10,000 degrees 批量登记或更正学历学位",
            description =
                    "Each row is known by sourceSystem and externalId, names its teacher, and has a result of its own; a bad"
                            + " row fails alone. What a key says differently than before is a correction: the old form stays"
                            + " readable with knownAt. A row that says what is known changes nothing and emits no event, so the"
                            + " request may be repeated. A degree before the birth date fails (DATE_BEFORE_BIRTH). The body is an array of rows, or an object with the array"
                            + " `items`. No If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DegreeRow.class)))
    public BulkAnswer upsertDegrees(
            InputStream body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return BulkAnswer.of(upserting.upsert(access.get(), book, reading.read(body, DegreeRow.class)), acceptLanguage);
    }
}
