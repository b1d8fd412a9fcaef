package teacherdev.evaluation.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.result.rules.Grade;

/** A decision on a grade. */
@Schema(name = "GradeDecision")
record GradeRequest(
        @NotNull @Schema(description = "EXCELLENT 优秀, QUALIFIED 合格, BASICALLY_QUALIFIED 基本合格, UNQUALIFIED 不合格")
        Grade grade,

        @NotBlank @Size(max = 500) @Schema(examples = "考核委员会 2026-12-20 会议决定")
        String reason) {}
