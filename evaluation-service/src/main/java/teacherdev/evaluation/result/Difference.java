package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;

/** What a correction changes, or would change, for a person. */
@Schema(name = "EvaluationDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        UUID teacherId,
        SheetKind sheet,

        @Schema(type = SchemaType.STRING, examples = "91.95")
        BigDecimal scoreBefore,

        @Schema(type = SchemaType.STRING, examples = "90.35")
        BigDecimal scoreAfter,

        Grade gradeBefore,
        Grade gradeAfter,

        @Schema(description = "Inputs that are others now") List<InputChange> inputs) {

    @Schema(name = "EvaluationInputChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputChange(String name, Object before, Object after) {}
}
