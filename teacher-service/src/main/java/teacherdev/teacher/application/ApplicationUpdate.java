package teacherdev.teacher.application;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New contents of a draft or of a returned application. */
public record ApplicationUpdate(
        @NotNull @Schema(description = "What the scoring scheme asks for, by the names of its inputs")
        Map<String, Object> inputs) {}
