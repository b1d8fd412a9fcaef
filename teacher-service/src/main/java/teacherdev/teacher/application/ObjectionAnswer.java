package teacherdev.teacher.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an objection. */
public record ObjectionAnswer(
        @NotNull @Schema(description = "true returns the application to the teacher for a new round")
        Boolean upheld,

        @NotBlank @Size(max = 2000) String answer) {}
