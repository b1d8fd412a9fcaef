package teacherdev.training.mentorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mentor and mentee aim at. */
@Schema(name = "PairingGoals")
public record GoalsRequest(
        @NotNull @Size(max = 20) @Schema(examples = "[\"独立完成一个单元的教学设计\"]")
        List<@NotBlank @Size(max = 500) String> goals) {

    public GoalsRequest {
        goals = goals == null ? null : List.copyOf(goals);
    }
}
