package teacherdev.evaluation.cycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.imports.UploadedSheet;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The values of a cycle as a workbook. */
@Path("/api/v1/evaluation-cycles/{id}/input-sheet")
@Tag(name = "Evaluation cycles", description = "Assessments of a school's or region's staff 考核周期")
@RunOnVirtualThread
public class InputSheetResource {

    private final InputSheets sheets;
    private final TakingInputSheets taking;
    private final CurrentAccess access;

    InputSheetResource(InputSheets sheets, TakingInputSheets taking, CurrentAccess access) {
        this.sheets = sheets;
        this.taking = taking;
        this.access = access;
    }

    @GET
    @Produces({Tabular.XLSX, Tabular.CSV})
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "The people of a cycle with the values that are entered, to fill in 下载数据表",
            description =
                    "A row per assessed person of your scope, a column per input that people enter; what events or score"
                            + " sheets tell has none. .xlsx or CSV by Accept. More than 10,000 people are refused (413): ask by"
                            + " school.")
    public Tabular getEvaluationInputSheet(
            @PathParam("id") UUID id,
            @QueryParam("sheet") @DefaultValue("TEACHING") SheetKind sheet,
            @QueryParam("school") @Size(max = 40) @Parameter(description = "Code of one school; all when absent")
                    String school) {
        return sheets.sheet(access.get(), id, sheet, school);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Permits({Role.ADMIN, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Record the values of up to 10,000 rows of a filled-in workbook 上传数据表",
            description =
                    "The file is the body, or the first file of a form; its first row has the headings of the downloaded"
                            + " sheet, of which inputs may be left out. An empty cell changes nothing. A result per row, by its"
                            + " number in the file; rows are judged as in PUT .../inputs, and a formula is refused (FORMULA)."
                            + " 422 IMPORT_FILE_REFUSED for unknown columns.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
            })
    public InputsAnswer uploadEvaluationInputSheet(
            @PathParam("id") UUID id,
            @QueryParam("sheet") @DefaultValue("TEACHING") SheetKind sheet,
            @QueryParam("source")
                    @NotBlank
                    @Size(max = 100)
                    @Parameter(description = "Where the values come from", example = "教务处汇总表")
                    String source,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType)
            throws IOException {
        return taking.take(access.get(), id, sheet, source, UploadedSheet.read(contentType, body));
    }
}
