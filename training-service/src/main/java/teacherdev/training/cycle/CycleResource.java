package teacherdev.training.cycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** A teacher's training cycles. */
@Path("/api/v1/teachers/{teacherId}/training-cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training cycles", description = "What cycles ask for, what is reached and what is missing by when 培训周期")
@RunOnVirtualThread
public class CycleResource {

    private final CycleQueries queries;
    private final CurrentAccess access;

    CycleResource(CycleQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "What a teacher's cycles ask for, what she has, and what is missing by when 培训周期",
            description =
                    "Judged by the scheme that applies to her school, out of the ledger's sums, at the moment of the request.")
    public TrainingCycles listTrainingCycles(@PathParam("teacherId") UUID teacherId, @Context HttpHeaders headers) {
        return queries.cycles(access.get(), teacherId, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
