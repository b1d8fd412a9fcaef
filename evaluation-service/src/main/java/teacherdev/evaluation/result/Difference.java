package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.sql.Row;

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

        @Schema(description = "Inputs that are others now") List<InputChange> inputs,

        @Schema(
                description =
                        "Another record of the same person that stands in this cycle too, since hers was merged; a correction"
                                + " that explains it (standTwice) leaves both")
        UUID standsTwiceAs) {

    /** A result of somebody who stands in a cycle that is public under another record too. */
    static Difference twice(Row row) {
        return new Difference(
                row.id("teacher_id"),
                row.constant("sheet", SheetKind.class),
                Shown.score(row.decimal("score")),
                Shown.score(row.decimal("score")),
                row.constant("grade", Grade.class),
                row.constant("grade", Grade.class),
                List.of(),
                row.id("other"));
    }

    @Schema(name = "EvaluationInputChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputChange(String name, Object before, Object after) {}
}
