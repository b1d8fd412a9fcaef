package teacherdev.training.mentorship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.PairingKind;

/** Suggested pairs that are taken over together. */
public record AcceptanceRequest(
        @NotNull PairingKind kind,

        @NotNull @Schema(examples = "2026-09-01", description = "First day of the pairings")
        LocalDate from,

        @Schema(nullable = true, examples = "2027-09-01", description = "The first day on which they no longer hold")
        LocalDate to,

        @Size(max = 20) @Schema(nullable = true, description = "What each mentee is to reach")
        List<@NotBlank @Size(max = 500) String> goals,

        @NotEmpty @Size(max = 500) @Schema(description = "The pairs, as they were suggested or changed by hand")
        List<@NotNull @Valid AcceptedPair> pairs) {

    public AcceptanceRequest {
        goals = List.copyOf(Objects.requireNonNullElse(goals, List.of()));
    }

    /** A mentor and a mentee. */
    public record AcceptedPair(
            @NotNull UUID mentorId, @NotNull UUID menteeId) {}

    PairingRequest proposal(AcceptedPair pair) {
        return new PairingRequest(kind, pair.mentorId(), pair.menteeId(), from, to, goals);
    }
}
