package teacherdev.teacher.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** An application for a title. */
public record ApplicationRequest(
        @NotNull @Schema(description = "Who applies; a teacher can only name herself")
        UUID teacherId,

        @NotNull @Schema(examples = "SENIOR") TitleLevel target,

        @NotNull @Min(2000) @Max(2199) @Schema(examples = "2026")
        Integer year,

        @Schema(nullable = true, description = "For a special post 特设岗位 outside the quota; false when absent")
        Boolean specialPost,

        @Schema(nullable = true, description = "What the scoring scheme asks for, by the names of its inputs")
        Map<String, Object> inputs) {}
