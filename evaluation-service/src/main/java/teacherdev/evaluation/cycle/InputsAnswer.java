package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each row. */
@Schema(name = "EvaluationInputsAnswer")
record InputsAnswer(int recorded, int unchanged, int failed, List<RowAnswer> rows) {

    @Schema(name = "EvaluationInputRowAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowAnswer(
            int row,
            UUID teacherId,

            @Schema(description = "RECORDED, UNCHANGED or FAILED")
            Status status,

            @Schema(
                    description =
                            "UNKNOWN_TEACHER, UNKNOWN_INPUT, COLLECTED_INPUT, WRONG_TYPE, OUT_OF_RANGE, DUPLICATE_ROW,"
                                    + " FORMULA (in files)")
            String code,

            String field) {}

    enum Status {
        RECORDED,
        UNCHANGED,
        FAILED
    }
}
