package teacherdev.training.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.PairingKind;

/** For whom mentors are sought, and among whom. */
public record SuggestionRequest(
        @NotEmpty
        @Size(max = 50)
        @Schema(examples = "[\"511702\"]", description = "Codes of a school, several schools (a cluster) or a county")
        List<@NotBlank @Size(max = 30) String> scopes,

        @NotNull PairingKind kind,

        @NotNull @Schema(examples = "2026-09-01", description = "First day of the pairings")
        LocalDate from,

        @Size(max = 2_000)
        @Schema(
                nullable = true,
                description =
                        "Who needs a mentor; when absent, the new teachers who have no mentor of the kind. Each comes back in"
                                + " `pairs` or, with a reason, in `unmatched`")
        Set<@NotNull UUID> menteeIds,

        @Size(max = 2_000)
        @Schema(nullable = true, description = "Pairs that are decided and stay; they take the mentor's places")
        List<@NotNull @Valid Pair> locked,

        @Size(max = 10_000) @Schema(nullable = true, description = "Pairs that somebody wishes for")
        List<@NotNull @Valid Pair> wishes) {

    public SuggestionRequest {
        scopes = List.copyOf(Objects.requireNonNullElse(scopes, List.of()));
        locked = List.copyOf(Objects.requireNonNullElse(locked, List.of()));
        wishes = List.copyOf(Objects.requireNonNullElse(wishes, List.of()));
    }

    /** A mentor and a mentee. */
    public record Pair(@NotNull UUID mentorId, @NotNull UUID menteeId) {}
}
