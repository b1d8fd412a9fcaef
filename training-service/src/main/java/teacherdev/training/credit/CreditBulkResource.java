package teacherdev.training.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.bulk.BulkAnswer;
import teacherdev.platform.runtime.bulk.BulkReading;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Credits of many teachers at once, as another system knows them. */
@Path("/api/v1/credits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Credits")
@RunOnVirtualThread
public class CreditBulkResource {

    private final BulkReading reading;
    private final SynchronisingCredits synchronising;
    private final CurrentAccess access;

    CreditBulkResource(BulkReading reading, SynchronisingCredits synchronising, CurrentAccess access) {
        this.reading = reading;
        this.synchronising = synchronising;
        this.access = access;
    }

    @PUT
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record or correct up to 10,000 activities by their external ids 批量登记学时",
            description =
                    "The key of a row is its sourceSystem, its externalId and the teacher. A row that is new is credited;"
                            + " one that says something else than before reverses the old entry and posts a new one in its place;"
                            + " one that says the same changes nothing. A bad row fails alone, and so does one in the name of SESSION, CLAIM or PAIRING, for which this service speaks"
                            + " itself. May be repeated after any failure.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CreditRow.class)))
    public BulkAnswer putCredits(InputStream body, @Context HttpHeaders headers) {
        return BulkAnswer.of(
                synchronising.synchronise(access.get(), ReservedSources.refuse(reading.read(body, CreditRow.class))),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
