package teacherdev.training.credit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** What a new version of a credit rule changes in a year that is recorded already. */
@Path("/api/v1/credits/recalculation")
@Tag(name = "Credits")
@RunOnVirtualThread
public class RecalculationResource {

    private final RecalculatingCredits recalculating;
    private final CurrentAccess access;

    RecalculationResource(RecalculatingCredits recalculating, CurrentAccess access) {
        this.recalculating = recalculating;
        this.access = access;
    }

    /** Why a year is valued anew; it stands in each reversal. */
    public record RecalculationRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "县教发〔2026〕12号 修订")
            String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @Permits({Role.ADMIN, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU, Role.AUDITOR
    })
    @Operation(
            summary = "Preview what the rules of today change in a year: the difference sheet 学分重算差异表",
            description =
                    "Nothing is written. A page of teachers at a time; JSON, CSV or .xlsx by Accept. `refused` names what the rule"
                            + " cannot value; it stays as it was counted.")
    public RecalculationView previewRecalculation(
            @QueryParam("organisation")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Code of a region or school", example = "511702")
                    String organisation,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year,
            @Valid @BeanParam Paging paging) {
        return recalculating.preview(access.get(), new RecalculatingCredits.Question(organisation, year), paging);
    }

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits({Role.ADMIN, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Value a year's activities by the rules of today 学分重算",
            description =
                    "Reverses each entry whose version does not apply any more and posts one in its place. A page of teachers"
                            + " at a time; go on with `next`. May be repeated: what has the right version is left alone.")
    public RecalculationView applyRecalculation(
            @QueryParam("organisation") @NotBlank @Size(max = 40) @Parameter(example = "511702") String organisation,
            @QueryParam("year") @NotNull @Min(1900) @Max(2199) @Parameter(example = "2026") Integer year,
            @Valid @BeanParam Paging paging,
            @NotNull @Valid RecalculationRequest request) {
        return recalculating.apply(
                access.get(), new RecalculatingCredits.Question(organisation, year), request.reason(), paging);
    }
}
