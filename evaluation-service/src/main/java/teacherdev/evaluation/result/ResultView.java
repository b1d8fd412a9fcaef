package teacherdev.evaluation.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.rules.trace.TraceLine;
import teacherdev.platform.runtime.sql.Row;

/** A result as its readers see it; lists leave inputs and trace out. */
@Schema(name = "EvaluationResult", description = "What an assessment gave for a person 考核结果")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        UUID cycleId,
        String cycleName,
        int year,
        UUID teacherId,
        String name,
        SheetKind sheet,
        String schoolCode,

        @Schema(type = SchemaType.STRING, examples = "91.95", description = "Absent only for a vetoed person")
        BigDecimal score,

        @Schema(
                type = SchemaType.STRING,
                examples = "91.95",
                description = "What grades and rankings go by; for leaders both sheets together")
        BigDecimal gradingScore,

        @Schema(description = "Absent on a leader's second sheet")
        Grade grade,

        @Schema(description = "COMPUTED, DECIDED or CORRECTED")
        String gradeBasis,

        String gradeReason,
        boolean vetoed,

        @Schema(description = "Whether the cycle is locked") @com.fasterxml.jackson.annotation.JsonProperty("final")
        boolean isFinal,

        @Schema(description = "The version of the result; a correction adds one")
        int version,

        String schemeHash,

        @Schema(description = "Values by step", implementation = Object.class) @JsonRawValue
        String values,

        @Schema(description = "Inputs with their sources: {name: [value, source]}", implementation = Object.class)
        @JsonRawValue
        String inputs,

        @Schema(description = "Why, step by step, in the language of the request")
        List<Line> trace) {

    @Schema(name = "EvaluationTraceLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String step,
            String kind,
            Object value,
            String unit,
            Map<String, Object> inputs,
            String note,

            @Schema(description = "The whole line in words") String text) {

        static Line of(TraceLine line, Locale language) {
            return new Line(
                    line.step(),
                    line.kind(),
                    line.value(),
                    line.unit(),
                    line.inputs(),
                    line.note(),
                    language.equals(Locale.CHINESE)
                            ? line.text().zh()
                            : line.text().en());
        }
    }

    static ResultView of(Row row, List<Line> trace) {
        boolean full = trace != null;
        return new ResultView(
                row.id("cycle_id"),
                row.text("cycle_name"),
                row.date("starts_on").getYear(),
                row.id("teacher_id"),
                row.text("name"),
                row.constant("sheet", SheetKind.class),
                row.text("school_code"),
                Shown.score(row.decimal("score")),
                Shown.score(row.decimal("grading_score")),
                row.constant("grade", Grade.class),
                row.text("basis"),
                row.text("reason"),
                row.flag("vetoed"),
                row.constant("state", CycleState.class) == CycleState.LOCKED,
                row.integer("version"),
                row.text("scheme_hash"),
                full ? row.text("step_values") : null,
                full ? row.text("inputs") : null,
                trace);
    }

    /** A view with the version that is its ETag. */
    record Tagged(ResultView view, long version) {}
}
