package teacherdev.evaluation.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score sheet as its readers see it. */
@Schema(name = "ScoreSheet", description = "评分表")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Sheet(
        UUID id,
        UUID cycleId,
        SheetKind kind,
        String name,
        List<SheetRequest.Criterion> criteria,
        LocalDate opensOn,
        LocalDate closesOn,

        @Schema(description = "From how many answers on a mean is told and used")
        int sampleMin,

        int assigned,
        int answered,
        int recused,
        Instant closedAt) {

    /** A view with the version that is its ETag. */
    record Tagged(Sheet view, long version) {}
}
