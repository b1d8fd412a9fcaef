package teacherdev.evaluation.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of many people at once, and of the whole scheme. */
@Schema(name = "EvaluationInputs")
record InputsRequest(
        @Size(min = 1, max = 100)
        @Schema(examples = "教务处 2026-12-03 汇总表", description = "Where the values come from; kept with each of them")
        String source,

        @Schema(description = "TEACHING when absent; the sheet to which schemeInputs belong")
        SheetKind sheet,

        @Size(max = 200) @Schema(description = "Values of the scheme's scheme_inputs")
        Map<String, Object> schemeInputs,

        @NotNull @Size(max = 10_000) List<@NotNull @Valid Entry> rows) {

    /** The values of one person. */
    @Schema(name = "EvaluationInputRow")
    record Entry(
            @NotNull UUID teacherId,
            @Schema(description = "TEACHING when absent") SheetKind sheet,

            @NotNull
            @Size(max = 200)
            @Schema(
                    examples = "{\"师德\": \"92.5\", \"教学\": \"88.0\"}",
                    description = "By the names of the scheme's inputs")
            Map<String, Object> values) {

        SheetKind sheetOrTeaching() {
            return sheet == null ? SheetKind.TEACHING : sheet;
        }
    }

    SheetKind sheetOrTeaching() {
        return sheet == null ? SheetKind.TEACHING : sheet;
    }
}
