package teacherdev.training.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is there, and the code that she sees. */
public record CheckInRequest(
        @NotNull @Min(1) @Schema(examples = "1", description = "1 for the first half day")
        Integer halfDay,

        @NotBlank
        @Size(max = 20)
        @Schema(examples = "7K2MPQ4X", description = "As it is shown; spaces and small letters do not matter")
        String code) {}
