package teacherdev.evaluation.library;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;

/** Ready schemes. */
@Path("/api/v1/schemes/library")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "Plans as documents 方案")
@RunOnVirtualThread
public class LibraryResource {

    private final List<ShippedScheme> shipped = ShippedScheme.all();

    /** A ready scheme as it is listed. */
    @Schema(name = "LibraryEntry")
    record Entry(
            @Schema(examples = "P08-800-per-head-by-score") String id,
            @Schema(examples = "PAY") String kind,
            @Schema(examples = "初中结构工资(每人每学期800元按分分配)") String name,

            @Schema(description = "The regulation or plan that it writes down")
            String source) {}

    /** A ready scheme with its document. */
    @Schema(name = "LibraryScheme")
    record WholeEntry(
            String id,
            String kind,
            String name,
            String source,

            @Schema(
                    description = "The document, to be tried or drafted as it is or changed",
                    implementation = Object.class)
            @JsonRawValue
            String document) {}

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Ready schemes 方案库",
            description = "National rules and public plans, each with worked examples that come out. One page.")
    public Page<Entry> listLibrary() {
        return new Page<>(
                shipped.stream()
                        .map(scheme -> new Entry(scheme.id(), scheme.kind(), scheme.name(), scheme.source()))
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a ready scheme 查看方案库中的方案")
    public WholeEntry getLibraryScheme(@PathParam("id") @Pattern(regexp = "[0-9A-Za-z-]{1,60}") String id) {
        return shipped.stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .map(scheme -> new WholeEntry(
                        scheme.id(),
                        scheme.kind(),
                        scheme.name(),
                        scheme.source(),
                        DocumentText.canonical(scheme.document())))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, PlatformProblem.NOT_FOUND.title()));
    }
}
