package teacherdev.training.mentorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.PairingKind;

/** A mentor and a mentee to be paired. */
public record PairingRequest(
        @NotNull PairingKind kind,
        @NotNull UUID mentorId,
        @NotNull UUID menteeId,

        @NotNull @Schema(examples = "2026-09-01", description = "First day")
        LocalDate from,

        @Schema(
                nullable = true,
                examples = "2027-09-01",
                description = "The first day on which it no longer holds; open when absent")
        LocalDate to,

        @Size(max = 20) @Schema(nullable = true, description = "What the mentee is to reach")
        List<@NotBlank @Size(max = 500) String> goals) {

    public PairingRequest {
        goals = List.copyOf(Objects.requireNonNullElse(goals, List.of()));
    }
}
