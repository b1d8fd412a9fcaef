package teacherdev.teacher.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry does not count. */
public record ObservationWithdrawal(
        @NotBlank @Size(max = 500) @Schema(examples = "重复登记")
        String reason) {}
