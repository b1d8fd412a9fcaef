package teacherdev.evaluation.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to rank, by what, and how many to recommend. */
@Schema(name = "RankingRequest")
record RankingRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String organisation,

        @NotBlank @Size(max = 100) @Schema(examples = "2026 年高级职称推荐")
        String name,

        @NotNull RankingPurpose purpose,

        @Schema(nullable = true, description = "The cycle whose results give the scores and vetoes")
        UUID cycleId,

        @Min(1) @Max(10_000) int quota,

        @Size(max = 10)
        @Schema(
                examples = "[\"教学成果\"]",
                description =
                        "What decides between equal scores, in this order; a higher value is better. With a cycle, the"
                                + " names of steps of its scheme")
        List<@NotBlank @Size(max = 100) String> tieBreaks,

        @Size(max = 10_000)
        @Schema(
                description = "Who is ranked; with a cycle it may be absent, then everybody with a result of it in the"
                        + " organisation is")
        List<@NotNull @Valid Candidate> candidates,

        @Valid
        @Schema(
                nullable = true,
                description = "After 409 TIE_AT_CUTOFF: whom a person chose among those who tie, and why")
        TieDecision decision) {

    /** One candidate. */
    @Schema(name = "RankingCandidate")
    record Candidate(
            @NotNull UUID teacherId,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "95.50",
                    description = "Needed without a cycle, not permitted with one")
            BigDecimal score,

            @Size(max = 10) @Schema(examples = "{\"教学成果\": \"38.0\"}", description = "Values of the tie-breaks")
            Map<String, BigDecimal> tieBreaks,

            @Schema(description = "Excluded for a reason outside the system; an ethics veto of the roster holds anyway")
            Boolean vetoed) {

        boolean isVetoed() {
            return Boolean.TRUE.equals(vetoed);
        }
    }

    /** A person's choice. */
    @Schema(name = "TieDecision")
    record TieDecision(
            @NotEmpty @Size(max = 10_000) List<@NotNull UUID> chosen,
            @NotBlank @Size(max = 500) String reason) {}

    List<String> tieBreaksOrNone() {
        return tieBreaks == null ? List.of() : tieBreaks;
    }
}
