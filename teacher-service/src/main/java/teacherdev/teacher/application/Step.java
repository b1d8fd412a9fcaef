package teacherdev.teacher.application;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step with its reasons. */
public record Step(
        @Size(max = 2000) @Schema(nullable = true, description = "Why; required for a return and a rejection")
        String statement) {}
