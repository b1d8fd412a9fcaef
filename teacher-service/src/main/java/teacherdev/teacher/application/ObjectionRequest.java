package teacherdev.teacher.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An objection to a published application. */
public record ObjectionRequest(@NotBlank @Size(max = 2000) String statement) {}
