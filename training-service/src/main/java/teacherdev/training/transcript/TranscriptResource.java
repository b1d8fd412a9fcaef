package teacherdev.training.transcript;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.pdf.PdfWriter;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** A teacher's transcript. */
@Path("/api/v1/teachers/{teacherId}/transcript")
@Tag(name = "Transcripts", description = "A teacher's entries, sums and requirements of a period 学时学分证明")
@RunOnVirtualThread
public class TranscriptResource {

    private final ReadingTranscripts reading;
    private final CurrentAccess access;

    TranscriptResource(ReadingTranscripts reading, CurrentAccess access) {
        this.reading = reading;
        this.access = access;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX, PdfWriter.MEDIA_TYPE})
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
            summary = "A teacher's transcript of a cycle or period 学时学分证明",
            description = "JSON, CSV, .xlsx or PDF by Accept. Her present cycle when neither cycle nor days are named."
                    + " Entries that were taken back are shown with what took them back, so the sums equal the ledger.")
    public Transcript getTranscript(
            @PathParam("teacherId") UUID teacherId,
            @QueryParam("cycle") @Size(max = 20) @Parameter(description = "A cycle by its name", example = "2021-2025")
                    String cycle,
            @QueryParam("from") @Parameter(description = "The first day, in the place of a cycle") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day; today when absent") LocalDate to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return reading.transcript(access.get(), teacherId, new ReadingTranscripts.Asked(cycle, from, to), language);
    }
}
